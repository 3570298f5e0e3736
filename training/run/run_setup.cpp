// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/run_setup.h"

#include <cmath>

#include "models/base/counted.h"
#include "models/text/clip_tokenizer.h"
#include "models/text/t5_tokenizer.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/features/feature_data.h"
#include "training/data/features/validation_features.h"
#include "training/data/latents/latent_data.h"
#include "training/data/latents/repeated_data.h"
#include "training/data/pairs/pair_data.h"
#include "training/data/pictures/picture_data.h"
#include "training/run/held_back.h"
#include "training/tasks/autoencoder_task.h"
#include "training/tasks/distil_task.h"
#include "training/tasks/flow_task.h"

namespace crossflow::training {

namespace {

constexpr int64_t kShownPictures = 32;
constexpr int64_t kProbeSamples = 32;
constexpr int64_t kMostPairsApart = 1000;
constexpr uint64_t kPromptNoise = 0x50524F4D5054ULL;
constexpr uint64_t kProbeNoise = 0x50524F4245ULL;

std::vector<int64_t> latentShape(const models::ModelConfig& model) {
  return {model.latentShape.begin(), model.latentShape.end()};
}

std::vector<std::vector<std::string>> captionsOfList(const PictureList& list) {
  std::vector<std::vector<std::string>> captions;
  captions.reserve(list.items.size());
  for (const CaptionedPicture& item : list.items) captions.push_back(item.captions);
  return captions;
}

// The pictures an autoencoder shows: held-out ones, or the first of the training data.
at::Tensor shownPictures(const PictureList& shown, const TrainConfig& config) {
  std::vector<at::Tensor> pictures;
  const std::size_t stride =
      std::max<std::size_t>(1, shown.items.size() / static_cast<std::size_t>(kShownPictures));
  for (std::size_t i = 0; i < shown.items.size() && pictures.size() < kShownPictures; i += stride)
    try {
      pictures.push_back(loadPicture(shown.items[i].file, config.model.imageSize));
    } catch (const RunError&) {
      continue;  // the training data report it
    }
  return pictures.empty() ? at::Tensor() : toNetworkRange(at::stack(pictures));
}

// Prompts of the sample pictures, with noise that stays the same over the run.
Batch promptBatch(const TrainConfig& config, const CaptionTokens& tokens, at::Device device) {
  Batch batch;
  if (config.data.prompts.empty()) return batch;
  tokens.encode(batch, config.data.prompts);
  std::vector<SampleRef> samples;
  samples.reserve(config.data.prompts.size());
  for (std::size_t i = 0; i < config.data.prompts.size(); ++i)
    samples.push_back({0, mixSeed(config.train.seed, kPromptNoise, i)});
  drawNoise(batch, samples, latentShape(config.model));
  return batch.to(device);
}

// A few samples with draws that stay the same over the run.
Batch probeBatch(TrainingData& data, const TrainConfig& config, at::Device device) {
  const int64_t count = std::min(kProbeSamples, data.size());
  std::vector<SampleRef> samples;
  samples.reserve(static_cast<std::size_t>(count));
  for (int64_t i = 0; i < count; ++i)
    samples.push_back({i * data.size() / count,
                       mixSeed(config.train.seed, kProbeNoise, static_cast<uint64_t>(i))});
  return data.read(samples).to(device);
}

ProbeBatches probesOf(const RunSetup& setup, const TrainConfig& config, at::Device device) {
  ProbeBatches probes;
  if (config.train.validationInterval == 0) return probes;
  probes.training = probeBatch(*setup.data, config, device);
  if (setup.validation) probes.validation = probeBatch(*setup.validation, config, device);
  return probes;
}

// `tokens` may be null: an autoencoder needs no captions.
std::unique_ptr<TrainingData> pictureData(PictureList list, const TrainConfig& config,
                                          std::shared_ptr<const CaptionTokens> tokens) {
  const std::vector<int64_t> repeats = list.repeats();
  return repeated(
      std::make_unique<PictureData>(std::move(list), config.model.imageSize, config.data,
                                    std::move(tokens), latentShape(config.model)),
      repeats);
}

// The pictures to train on and those to measure on: a list of their own, or a share kept apart.
std::pair<PictureList, PictureList> pictureLists(const DataConfig& data) {
  PictureList all = readPictureList(data.path, data.pictures);
  if (!data.validation.empty())
    return {keepSplit(std::move(all), true), readPictureList(data.validation)};
  return withoutHeldBack(std::move(all), data);
}

RunSetup makeAutoencoderSetup(const TrainConfig& config, TrainNetworks& networks,
                              at::Device device) {
  auto [list, apart] = pictureLists(config.data);
  at::Tensor shown = shownPictures(apart.items.empty() ? list : apart, config);
  if (shown.defined()) shown = shown.to(device);
  RunSetup setup;
  setup.data = pictureData(std::move(list), config, nullptr);
  if (!apart.items.empty()) setup.validation = pictureData(std::move(apart), config, nullptr);
  setup.task = std::make_unique<AutoencoderTask>(config, networks, shown);
  return setup;
}

std::unique_ptr<models::Tokenizer> openTokenizer(const TrainConfig& config) {
  if (config.model.textEncoder == models::TextEncoderKind::Clip)
    return std::make_unique<models::ClipTokenizer>(
        config.tokenizer, models::ClipTokenStyle::Generator, config.model.textVe.tokens);
  auto tokenizer = std::make_unique<models::T5Tokenizer>(
      config.tokenizer, models::T5Tokenizer::Cleaning::Twice, config.model.textVe.tokens);
  const int64_t known = std::get<models::T5Config>(config.model.textConfig).vocabSize;
  if (tokenizer->size() > known)
    badData("The vocabulary " + config.tokenizer.string(),
            "has " + std::to_string(tokenizer->size()) + " pieces, but the text encoder knows " +
                std::to_string(known),
            "Take the vocabulary that belongs to the model, or raise vocab_size.");
  return tokenizer;
}

// The sample prompts' stored features, with noise that stays the same over the run.
Batch promptFeatures(const TrainConfig& config, at::Device device) {
  Batch batch;
  const models::TextVeConfig& text = config.model.textVe;
  const DataConfig& data = config.data;
  const std::filesystem::path folder =
      data.promptFolder.empty() || !std::filesystem::is_directory(data.promptFolder)
          ? watchedPromptFolder(data.validation, data.path)
          : data.promptFolder;
  std::vector<at::Tensor> features, masks;
  std::vector<SampleRef> samples;
  for (const TextFeatures& prompt : readPromptFolder(folder, text.tokens, text.tokenWidth)) {
    features.push_back(prompt.embedding);
    masks.push_back(prompt.mask);
    batch.captions.push_back(prompt.caption);
    samples.push_back({0, mixSeed(config.train.seed, kPromptNoise, samples.size())});
  }
  if (samples.empty()) return batch;
  batch.textFeatures = at::stack(features);
  batch.textMask = at::stack(masks);
  drawNoise(batch, samples, latentShape(config.model));
  return batch.to(device);
}

// Says why a run that is to draw its watched prompts will not.
void tellOfSamples(RunSetup& setup, const TrainConfig& config, const Batch& prompts) {
  if (config.train.sampleInterval == 0) return;
  const bool stored = config.data.kind == DataConfig::Kind::Features;
  if (config.start.vae.empty())
    setup.notices.push_back(
        "No sample pictures are drawn: start.vae names no autoencoder to draw them with.");
  else if (prompts.texts() == 0)
    setup.notices.push_back(std::string("No sample pictures are drawn: there are no prompts to "
                                        "watch. ") +
                            (stored ? "Make them with `crossflow extract --for prompts`."
                                    : "Name some in data.prompts."));
}

FeatureShape featureShape(const TrainConfig& config) {
  const models::ModelConfig& m = config.model;
  return {m.imageSize,
          config.data.textFeatures,
          {2 * m.latentShape[0], m.latentShape[1], m.latentShape[2]},
          m.textVe.tokens,
          m.textVe.tokenWidth};
}

// Numbered validation features as the original has them, or a folder like that of training.
// What is measured on needs no pixels: they are for the image tower.
std::unique_ptr<TrainingData> featureValidation(const TrainConfig& config) {
  const std::filesystem::path& source = config.data.validation;
  if (!validationFolder(source).empty())
    return std::make_unique<ValidationFeatures>(source, featureShape(config),
                                                config.data.badFraction);
  if (!std::filesystem::is_directory(source / "features"))
    badData(source.string(),
            "holds no features of validation pictures, neither val/0.npy nor features/",
            "Make them of captioned pictures with `crossflow extract --for val`.");
  DataConfig data = config.data;
  data.path = source;
  return std::make_unique<FeatureData>(data, readPictureList(source), featureShape(config), false);
}

RunSetup makeFeatureSetup(const TrainConfig& config, TrainNetworks& networks, FeatureGather gather,
                          at::Device device) {
  const bool pixels = config.imageTower.kind == ImageTowerConfig::Kind::Siglip ||
                      config.imageTower.kind == ImageTowerConfig::Kind::Convolution;
  RunSetup setup;
  PictureList listed = readPictureList(config.data.path, config.data.pictures);
  const auto missing = dropWithoutFeatures(listed, config.data.path / "features");
  if (missing > 0)
    setup.notices.push_back(std::to_string(missing) + " of the pictures in " +
                            config.data.path.string() + " have no features and are left out.");
  auto [list, apart] = withoutHeldBack(std::move(listed), config.data);
  setup.data =
      std::make_unique<FeatureData>(config.data, std::move(list), featureShape(config), pixels);
  if (!config.data.validation.empty())
    setup.validation = featureValidation(config);
  else if (!apart.items.empty())
    setup.validation =
        std::make_unique<FeatureData>(config.data, std::move(apart), featureShape(config), false);
  Batch prompts = promptFeatures(config, device);
  tellOfSamples(setup, config, prompts);
  setup.task = std::make_unique<FlowTask>(config, networks, std::move(prompts),
                                          probesOf(setup, config, device), std::move(gather));
  return setup;
}

std::pair<CachedLatents, CachedLatents> latentLists(const DataConfig& data) {
  CachedLatents all = readCachedLatents(data.path);
  if (data.validation.empty()) return withoutHeldBack(std::move(all), data);
  CachedLatents apart = readCachedLatents(data.validation);
  if (std::abs(apart.scale / all.scale - 1) > 1e-4)
    badData(data.validation.string(),
            "holds latents of another scale than those that are trained on",
            "Make them with `crossflow-train cache-latents --start` and the model that the others "
            "were made for.");
  return {std::move(all), std::move(apart)};
}

// `sums`: samples are trained on, those that are measured on need none.
std::unique_ptr<TrainingData> latentData(CachedLatents cached,
                                         std::shared_ptr<const models::Tokenizer> tokenizer,
                                         const TrainConfig& config, bool sums) {
  const auto tokens = std::make_shared<CaptionTokens>(cached.captions, std::move(tokenizer),
                                                      config.data.firstCaptionRate);
  if (sums && (config.loss.sumRate > 0 || config.loss.nameDistance > 0))
    tokens->addSums(config.loss.sumRate);
  const std::vector<int64_t> repeats = cached.repeats;
  return repeated(
      std::make_unique<LatentData>(std::move(cached), tokens, latentShape(config.model)), repeats);
}

RunSetup makeTokenSetup(const TrainConfig& config, TrainNetworks& networks, FeatureGather gather,
                        at::Device device) {
  const std::shared_ptr<const models::Tokenizer> tokenizer = openTokenizer(config);
  RunSetup setup;
  if (config.data.kind == DataConfig::Kind::Latents) {
    auto [cached, apart] = latentLists(config.data);
    setup.data = latentData(std::move(cached), tokenizer, config, /*sums=*/true);
    if (!apart.names.empty())
      setup.validation = latentData(std::move(apart), tokenizer, config, /*sums=*/false);
  } else {
    auto [list, apart] = pictureLists(config.data);
    const auto tokensOf = [&](const PictureList& of) {
      return std::make_shared<CaptionTokens>(captionsOfList(of), tokenizer,
                                             config.data.firstCaptionRate);
    };
    const auto tokens = tokensOf(list), apartTokens = tokensOf(apart);
    setup.data = pictureData(std::move(list), config, tokens);
    if (!apart.items.empty()) setup.validation = pictureData(std::move(apart), config, apartTokens);
  }
  Batch prompts = promptBatch(config, CaptionTokens({}, tokenizer), device);
  tellOfSamples(setup, config, prompts);
  setup.task = std::make_unique<FlowTask>(config, networks, std::move(prompts),
                                          probesOf(setup, config, device), std::move(gather));
  return setup;
}

// The newest pairs are kept apart: they were drawn like all others.
RunSetup makeDistilSetup(const TrainConfig& config, TrainNetworks& networks, at::Device device) {
  const PairRecipe recipe = readPairRecipe(config.data.path);
  if (std::abs(recipe.guidance - config.distil.guidance) > 1e-6)
    badData(config.data.path.string(),
            "was drawn with another guidance than distil.guidance in config.json",
            "Take the same, or make the pairs anew.");
  const auto apart =
      std::clamp<int64_t>(std::lround(config.data.heldBack * static_cast<double>(recipe.count)), 0,
                          std::min(kMostPairsApart, recipe.count - 1));
  const auto data = [&](int64_t first, int64_t end) {
    return std::make_unique<PairData>(config.data.path, first, end, latentShape(config.model));
  };
  RunSetup setup;
  setup.data = data(0, recipe.count - apart);
  if (apart > 0) setup.validation = data(recipe.count - apart, recipe.count);
  setup.task = std::make_unique<DistilTask>(
      config, networks,
      probeBatch(setup.validation ? *setup.validation : *setup.data, config, device));
  return setup;
}

}  // namespace

RunSetup makeRunSetup(const TrainConfig& config, TrainNetworks& networks, Ranks& ranks,
                      at::Device device) {
  if (config.task == TaskKind::Autoencoder) return makeAutoencoderSetup(config, networks, device);
  if (config.task == TaskKind::Distil) return makeDistilSetup(config, networks, device);
  FeatureGather gather;
  if (config.loss.gatherContrast && ranks.world() > 1)
    gather = [&ranks](const at::Tensor& rows) { return ranks.gatherRows(rows); };
  return config.data.kind == DataConfig::Kind::Features
             ? makeFeatureSetup(config, networks, std::move(gather), device)
             : makeTokenSetup(config, networks, std::move(gather), device);
}

void checkShare(const TrainConfig& config, int64_t world) {
  if (config.train.batchSize % (world * config.train.accumulation) == 0) return;
  throw RunError(protocol::Cause::BadConfig,
                 "In config.json \"train.batchSize\" is " + std::to_string(config.train.batchSize) +
                     ", which cannot be shared equally by " +
                     base::counted(world, "process", "processes") + " with " +
                     base::counted(config.train.accumulation, "micro-batch", "micro-batches") +
                     " each.");
}

}  // namespace crossflow::training
