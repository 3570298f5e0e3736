// SPDX-License-Identifier: GPL-3.0-or-later
// distil: a run folder that teaches a model to draw in few evaluations.

#include <csignal>
#include <iostream>
#include <nlohmann/json.hpp>

#include "models/base/counted.h"
#include "models/config/json_fields.h"
#include "models/cuda/named_device.h"
#include "models/pipeline/text_to_image.h"
#include "training/commands/command_line.h"
#include "training/commands/progress_line.h"
#include "training/config/run_error.h"
#include "training/data/latents/latent_data.h"
#include "training/data/pairs/pair_maker.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;
using protocol::Cause;

namespace {

constexpr const char* kDistilHelp = R"(
The folder gets pairs/ (text latents and the teacher's ways to their pictures) and config.json.
Interrupted, the same command goes on. Then:
  crossflow train RUN                            teaches; check-run and --set work as for any run
  crossflow export RUN --out MODEL               the same network, drawn in --steps by default
Example:
  crossflow distil fast --model resources/starter --captions emoji --pairs 20000 --steps 2)";

constexpr double kLargeNetwork = 200e6;  // parameters

struct DistilOrder {
  fs::path run, model, prompts, captions;
  std::string device = "auto";
  std::vector<std::string> folders;
  PairRecipe recipe;
  int64_t steps = 2, trainSteps = 10'000;
  double guidance = 0;
};

std::stop_source distilInterrupt;

void onDistilInterrupt(int) {
  distilInterrupt.request_stop();
}

std::vector<std::string> promptsOf(const DistilOrder& order) {
  if (!order.prompts.empty()) return readPrompts(order.prompts);
  if (order.captions.empty())
    throw RunError(Cause::Usage, "Nothing says what the model is to draw while it is taught.",
                   "Name a text file with --prompts, one prompt per line, or captioned pictures or "
                   "cached latents with --captions.");
  std::vector<std::string> prompts;
  const bool cached = order.captions.extension() == ".safetensors";
  if (cached) {
    for (const auto& captions : readCachedLatents(order.captions).captions)
      prompts.insert(prompts.end(), captions.begin(), captions.end());
  } else {
    for (const CaptionedPicture& item : readPictureList(order.captions).items)
      prompts.insert(prompts.end(), item.captions.begin(), item.captions.end());
  }
  std::sort(prompts.begin(), prompts.end());
  prompts.erase(std::unique(prompts.begin(), prompts.end()), prompts.end());
  return prompts;
}

// A model's folder, or the name of one in the folders.
models::LocatedModel locate(const DistilOrder& order) {
  std::vector<fs::path> folders(order.folders.begin(), order.folders.end());
  const bool own = fs::is_directory(order.model);
  if (own) folders.insert(folders.begin(), order.model);
  for (const models::LocatedModel& model : models::locateModels(folders)) {
    if (own ? !model.ownLayout : model.config.id != order.model.string()) continue;
    if (!model.complete()) throw RunError(Cause::BadData, model.missing().english());
    return model;
  }
  throw RunError(Cause::Usage, "There is no model \"" + order.model.string() + "\".",
                 "Name a model's folder, or a published model and the folder of its files with "
                 "--models.");
}

// What exporting has to name or copy; a text encoder in the teacher's own file goes along with it.
json startOf(const models::LocatedModel& model) {
  using Role = models::ModelFile::Role;
  const fs::path net = model.file(Role::Network).path;
  json start{{"nnet", net.string()}, {"vae", model.file(Role::Autoencoder).path.string()}};
  if (const fs::path text = model.file(Role::TextEncoder).path; text != net)
    start["text"] = text.string();
  return start;
}

json configOf(const DistilOrder& order, const models::LocatedModel& model, int64_t parameters) {
  using Role = models::ModelFile::Role;
  const json named =
      model.ownLayout
          ? json((model.file(Role::Network).path.parent_path() / models::kConfigName).string())
          : json(model.config.id);
  return {{"v", 1},
          {"about", "Teaches " + model.config.id + " to draw in few evaluations."},
          {"task", "distil"},
          {"model", named},
          {"tokenizer", model.file(Role::Tokenizer).path.string()},
          {"start", startOf(model)},
          {"data", {{"kind", "pairs"}, {"path", "pairs"}, {"workers", 2}}},
          {"distil", {{"steps", order.steps}, {"guidance", order.recipe.guidance}}},
          {"train",
           {{"steps", order.trainSteps},
            {"batchSize", 64},
            {"seed", order.recipe.seed},
            {"logInterval", 50},
            {"validationInterval", 500},
            {"sampleInterval", 1000},
            {"saveInterval", 1000},
            {"keepLast", 2}}},
          {"optimizer",
           {{"lr", static_cast<double>(parameters) > kLargeNetwork ? 2e-5 : 2e-4},
            {"betas", {0.9, 0.95}},
            {"weightDecay", 0.0},
            {"warmupSteps", 100},
            {"decay", "cosine"},
            {"finalLr", 0.05},
            {"clipGradient", 1.0},
            {"ema", 0.999},
            {"emaWarmup", true}}},
          {"devices", {{"kind", "auto"}}}};
}

int64_t backboneParameters(const models::LocatedFile& network) {
  int64_t count = 0;
  const auto reader = models::CheckpointReader::open(network.path);
  for (const models::TensorInfo& info : reader->tensors()) count += info.elements();
  return count;
}

void prepare(DistilOrder& order) {
  const models::LocatedModel model = locate(order);
  order.recipe.model = model.config.id;
  order.recipe.guidance = order.guidance > 0 ? order.guidance : model.config.sampling.guidance;
  order.recipe.prompts = promptsOf(order);
  models::LoadSettings settings;
  settings.device = models::namedDevice(order.device);
  const auto choice = settings.device.is_cuda() ? models::PrecisionChoice::Automatic
                                                : models::PrecisionChoice::Float32;
  settings.precision = models::planPrecision(choice, settings.device);
  if (model.config.textEncoder == models::TextEncoderKind::Clip)
    settings.tokenizerFolder = shippedClipMerges().parent_path();
  std::signal(SIGINT, onDistilInterrupt);
  std::signal(SIGTERM, onDistilInterrupt);
  const auto teacher = models::TextToImage::load(model, settings, distilInterrupt.get_token());
  ProgressLine line("pairs");
  makePairs(*teacher, order.run / "pairs", order.recipe, distilInterrupt.get_token(),
            [&line](int64_t done, int64_t total) { line.show(done, total); });
  line.end();
  const fs::path config = order.run / protocol::kConfigFile;
  if (!fs::exists(config))
    models::writeJsonFile(
        config,
        configOf(order, model, backboneParameters(model.file(models::ModelFile::Role::Network))));
  std::cout << order.run.string() << ": " << base::counted(order.recipe.count, "pair") << " of "
            << base::counted(std::ssize(order.recipe.prompts), "prompt")
            << "; go on with `crossflow train " << order.run.string() << "`\n";
}

}  // namespace

int runDistil(const Arguments& arguments) {
  CLI::App app{"Prepares a run that teaches a model to draw in 1 to 8 evaluations.", "distil"};
  app.footer(kDistilHelp);
  DistilOrder order;
  PairRecipe& recipe = order.recipe;
  recipe.count = 20'000;
  app.add_option("run", order.run, "Run folder to make")->required();
  app.add_option("--model", order.model, "The teacher: a model's folder, or a published model's id")
      ->required();
  app.add_option("--models", order.folders, "Folders in which published models' files lie");
  app.add_option("--prompts", order.prompts, "Text file, one prompt per line")
      ->check(CLI::ExistingFile);
  app.add_option("--captions", order.captions,
                 "Captioned pictures (folder or list) or cached latents instead: their captions")
      ->check(CLI::ExistingPath);
  app.add_option("--pairs", recipe.count, "Text latents to draw, with the ways to their pictures")
      ->check(CLI::Range(2, 100'000'000))
      ->capture_default_str();
  app.add_option("--steps", order.steps, "Evaluations that the result is drawn with by default")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  app.add_option("--guidance", order.guidance, "Learnt along; default: the model's own")
      ->check(CLI::Range(0.0, 100.0));
  app.add_option("--teacher-steps", recipe.teacherSteps,
                 "Second-order steps of the teacher, a multiple of 8")
      ->check(CLI::Range(8, 1000))
      ->capture_default_str();
  app.add_option("--mixtures", recipe.mixtureRate, "Share of starts between two prompts")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  app.add_option("--sums", recipe.sumRate, "Share of starts that are standardised sums")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  app.add_option("--train-steps", order.trainSteps, "Optimiser steps of the run")
      ->check(CLI::Range(1, 1'000'000'000))
      ->capture_default_str();
  app.add_option("--seed", recipe.seed, "Of the pairs and of the run");
  addDeviceOption(app, order.device);
  return runCommand(app, arguments, [&] {
    // The configuration names files, and its own place is another than here.
    if (fs::is_directory(order.model)) order.model = fs::absolute(order.model).lexically_normal();
    for (std::string& folder : order.folders) folder = fs::absolute(folder).string();
    prepare(order);
    return 0;
  });
}

}  // namespace crossflow::training
