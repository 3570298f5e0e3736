// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/model_catalog.h"

#include <algorithm>

#include "models/config/parameter_count.h"

namespace crossflow::models {
namespace {

StageConfig transformerStage(int64_t patch) {
  return {.block = BlockKind::Transformer,
          .dim = 1024,
          .hiddenDim = 2048,
          .heads = 16,
          .blocks = 65,
          .maxHeight = 16,
          .maxWidth = 16,
          .inputFeatureRatio = patch};
}

StageConfig convStage(int64_t dim, int64_t side, int64_t patch) {
  return {.block = BlockKind::ConvNeXt,
          .dim = dim,
          .hiddenDim = 2 * dim,
          .kernelSize = 7,
          .blocks = 33,
          .maxHeight = side,
          .maxWidth = side,
          .inputFeatureRatio = patch};
}

DimrConfig dimr256() {
  return {.stages = {transformerStage(2), convStage(512, 32, 1)}};
}

DimrConfig dimr512() {
  return {.stages = {transformerStage(4), convStage(512, 32, 2), convStage(256, 64, 1)}};
}

TextVeConfig textVe(TextEncoderKind encoder, int64_t imageSize) {
  TextVeConfig config;
  if (encoder == TextEncoderKind::T5) {
    config.tokenWidth = 4096;
    config.compressedWidth = 1024;
  }
  if (imageSize == 512) {
    config.outputSize = int64_t{2} * 4 * 64 * 64;
    config.head = TextVeConfig::Head::Adaptor;
  }
  return config;
}

constexpr const char* kPublisher = "QHL067/CrossFlow";

ModelFile networkFile(const std::string& id, int64_t bytes) {
  return {.role = ModelFile::Role::Network,
          .places = {id + ".pth", "pretrained_models/" + id + ".pth", id + ".safetensors"},
          .bytes = bytes,
          .origin = Sentence::tr("%1 on Hugging Face, %2", kPublisher,
                                 "pretrained_models/" + id + ".pth")};
}

ModelFile autoencoderFile() {
  return {.role = ModelFile::Role::Autoencoder,
          .places = {"autoencoder_kl.pth", "stable-diffusion/autoencoder_kl.pth",
                     "assets/stable-diffusion/autoencoder_kl.pth", "autoencoder_kl.safetensors"},
          .bytes = 334'615'452,
          .origin = Sentence::tr("%1 on Hugging Face, %2", kPublisher, "assets.tar")};
}

std::vector<ModelFile> clipFiles() {
  const std::string source = "openai/clip-vit-large-patch14";
  return {{.role = ModelFile::Role::TextEncoder,
           .places = {"clip-vit-large-patch14", source},
           .bytes = 492'241'920,
           .origin = Sentence::tr("%1 on Hugging Face", source)},
          {.role = ModelFile::Role::Tokenizer,
           .places = {"clip-vit-large-patch14", source},
           .bytes = 0,
           .origin = Sentence::tr("vocab.json and merges.txt beside the text encoder")}};
}

std::vector<ModelFile> t5Files() {
  const std::string source = "DeepFloyd/t5-v1_1-xxl";
  return {{.role = ModelFile::Role::TextEncoder,
           .places = {"t5-v1_1-xxl", source},
           .bytes = 19'049'242'624,
           .origin = Sentence::tr("%1 on Hugging Face", source)},
          {.role = ModelFile::Role::Tokenizer,
           .places = {"t5-v1_1-xxl/spiece.model", source + "/spiece.model"},
           .bytes = 791'656,
           .origin = Sentence::tr("spiece.model beside the text encoder")}};
}

struct CatalogueEntry {
  const char* id;
  const char* title;
  int64_t imageSize;
  TextEncoderKind encoder;
  bool dit;
  double learningRate, nullRate;
  int64_t fileBytes;  // all weights of the file, image tower included, in fp32
};

constexpr CatalogueEntry kEntries[] = {
    {"t2i_256px_clip_dimr", "CrossFlow 256 px, CLIP", 256, TextEncoderKind::Clip, false, 1e-5, 0.1,
     5'591'518'124},
    {"t2i_256px_t5_dimr", "CrossFlow 256 px, T5-XXL", 256, TextEncoderKind::T5, false, 5e-5, 0.1,
     5'811'681'836},
    {"t2i_512px_clip_dimr", "CrossFlow 512 px, CLIP", 512, TextEncoderKind::Clip, false, 1e-5, 0.15,
     5'682'725'868},
    {"t2i_512px_t5_dimr", "CrossFlow 512 px, T5-XXL", 512, TextEncoderKind::T5, false, 1e-5, 0.15,
     5'862'519'404},
    {"t2i_512px_t5_dit", "CrossFlow 512 px, T5-XXL, DiT-H/2", 512, TextEncoderKind::T5, true, 2e-5,
     0.1, 6'196'674'164},
};

ModelConfig configOf(const CatalogueEntry& entry) {
  const bool clip = entry.encoder == TextEncoderKind::Clip;
  const int64_t side = entry.imageSize / 8;
  ModelConfig config;
  config.id = entry.id;
  config.title = entry.title;
  config.imageSize = entry.imageSize;
  config.latentShape = {4, side, side};
  config.textEncoder = entry.encoder;
  if (!clip) config.textConfig = T5Config{};
  config.textFeatureScale = clip ? 1.0 : 10.0;
  config.textVe = textVe(entry.encoder, entry.imageSize);
  if (entry.dit) {
    config.backbone = DitConfig{};
  } else {
    config.backbone = entry.imageSize == 256 ? dimr256() : dimr512();
  }
  return config;
}

PublishedModel modelOf(const CatalogueEntry& entry) {
  PublishedModel model;
  model.config = configOf(entry);
  model.training.learningRate = entry.learningRate;
  model.training.nullRate = entry.nullRate;
  if (entry.imageSize == 512) model.training.evaluationBatch = 10;
  if (!entry.dit)
    model.training.lossCoefficients =
        entry.imageSize == 256 ? std::vector{0.25, 1.0} : std::vector{0.25, 0.5, 1.0};
  model.files = {networkFile(entry.id, entry.fileBytes), autoencoderFile()};
  for (ModelFile& file : entry.encoder == TextEncoderKind::Clip ? clipFiles() : t5Files())
    model.files.push_back(std::move(file));
  return model;
}

/// The decoder's widest moment: a few feature maps of the last level's width, full size, in fp32.
int64_t decoderWorkspace(const ModelConfig& config) {
  constexpr int64_t kMapsAlive = 4;
  const int64_t width =
      config.vae.baseChannels * std::max<int64_t>(2 * config.vae.decoderMultipliers().front(), 1);
  return kMapsAlive * width * config.imageSize * config.imageSize * 4;
}

}  // namespace

const std::vector<PublishedModel>& publishedModels() {
  static const std::vector<PublishedModel> models = [] {
    std::vector<PublishedModel> all;
    all.reserve(std::size(kEntries));
    for (const CatalogueEntry& entry : kEntries) all.push_back(modelOf(entry));
    return all;
  }();
  return models;
}

const PublishedModel* findPublishedModel(std::string_view id) {
  const auto& all = publishedModels();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const PublishedModel& model) { return model.config.id == id; });
  return found == all.end() ? nullptr : &*found;
}

const PublishedModel& trainingDemo() {
  static const PublishedModel model = [] {
    PublishedModel demo = *findPublishedModel("t2i_512px_clip_dimr");
    demo.config.id = "t2i_training_demo";
    demo.config.title = "CrossFlow 512 px, training demo";
    auto& stages = std::get<DimrConfig>(demo.config.backbone).stages;
    constexpr int64_t kDemoWidths[] = {960, 480, 240}, kDemoBlocks[] = {29, 15, 15};
    for (size_t i = 0; i < stages.size(); ++i) {
      stages[i].dim = kDemoWidths[i];
      stages[i].hiddenDim = 2 * kDemoWidths[i];
      stages[i].blocks = kDemoBlocks[i];
    }
    TrainingDefaults& training = demo.training;
    training.nullRate = 0.1;
    training.batchSize = 4;
    training.sampleInterval = 10;
    training.saveInterval = 100;
    return demo;
  }();
  return model;
}

const PublishedModel* findTrainableModel(std::string_view id) {
  return id == trainingDemo().config.id ? &trainingDemo() : findPublishedModel(id);
}

MemoryNeed memoryNeed(const ModelConfig& config, WeightKind kind, int64_t pictures) {
  const int64_t bytes = kind == WeightKind::Float32 ? 4 : kind == WeightKind::Half ? 2 : 1;
  const int64_t textEncoder =
      std::visit([](const auto& sizes) { return parameterCount(sizes); }, config.textConfig);
  MemoryNeed need;
  need.weights = bytes * (parameterCount(config.backbone) + parameterCount(config.textVe)) +
                 4 * decoderParameterCount(config.vae);  // the decoder stays in fp32
  need.textEncoder = bytes * textEncoder;
  need.workspace = (int64_t{300} << 20) + pictures * decoderWorkspace(config);
  return need;
}

}  // namespace crossflow::models
