// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/train_config.h"

#include <sstream>

#include "models/base/atomic_file.h"
#include "models/config/json_fields.h"
#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "training/config/config_parts.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;
using protocol::Cause;

namespace {

constexpr int64_t kAllCheckpoints = 100'000;
constexpr double kHeldBack = 0.05;

// "model": the id of a published model, the path of a model configuration, or the object itself.
json modelObject(const json& entry, const fs::path& base) {
  if (entry.is_object()) return entry;
  if (!entry.is_string())
    throw RunError(Cause::BadConfig,
                   "In config.json: model should be a model's name, the path of its configuration "
                   "file, or the configuration itself.");
  const std::string word = entry.get<std::string>();
  if (const models::PublishedModel* published = models::findTrainableModel(word))
    return models::toJson(published->config);
  return models::readJsonFile((base / word).lexically_normal());
}

// What a published model was trained with, as the values of absent entries.
void takePublished(TrainConfig& c, const models::TrainingDefaults& d) {
  c.train.steps = d.steps;
  c.train.batchSize = d.batchSize;
  c.train.logInterval = d.logInterval;
  c.train.sampleInterval = d.sampleInterval;
  c.train.saveInterval = d.saveInterval;
  c.train.keepLast = kAllCheckpoints;
  c.train.bf16 = true;
  c.train.checkpointing = true;
  c.optimizer.lr = d.learningRate;
  c.optimizer.weightDecay = d.weightDecay;
  c.optimizer.beta1 = d.betas[0];
  c.optimizer.beta2 = d.betas[1];
  c.optimizer.warmupSteps = d.warmupSteps;
  c.loss.nullRate = d.nullRate;
  c.loss.coefficients = d.lossCoefficients;
  c.evaluation.samples = d.evaluationSamples;
  c.evaluation.finalSamples = d.finalSamples;
  c.evaluation.batch = d.evaluationBatch;
}

// What few-step drawing is taught with: a finished network changes little.
void takeDistil(TrainConfig& c) {
  c.train.steps = 10'000;
  c.train.batchSize = 64;
  c.train.sampleInterval = c.train.saveInterval = 1000;
  c.train.sampleSteps = c.distil.steps;
  c.optimizer.lr = 1e-4;
  c.optimizer.beta2 = 0.95;
  c.optimizer.weightDecay = 0;
  c.optimizer.warmupSteps = 100;
  c.optimizer.ema = 0.999;
  if (c.distil.guidance == 0) c.distil.guidance = c.model.sampling.guidance;
}

std::size_t stageCount(const models::BackboneConfig& backbone) {
  const auto* dimr = std::get_if<models::DimrConfig>(&backbone);
  return dimr == nullptr ? 1 : dimr->stages.size();
}

// What no single entry can tell.
void checkTogether(const TrainConfig& c, const ConfigReader& root) {
  const bool pictures = c.data.kind == DataConfig::Kind::Pictures;
  if ((c.task == TaskKind::Distil) != (c.data.kind == DataConfig::Kind::Pairs))
    root.complain("data.kind", "must be \"pairs\" to distil a model, and only then");
  if (c.task == TaskKind::Distil && c.start.nnet.empty())
    root.complain("start.nnet", "is missing: distilling needs a trained model to learn from");
  if (c.task == TaskKind::Distil && c.evaluation.measures())
    root.complain("evaluation",
                  "draws from captions, which distilling does without; measure the "
                  "exported model with `crossflow evaluate`");
  if (c.task == TaskKind::Autoencoder && !pictures)
    root.complain("data.kind", "must be \"pictures\" to train an autoencoder");
  if (c.task == TaskKind::Flow && pictures && c.start.vae.empty())
    root.complain("start.vae", "is missing: pictures need a trained autoencoder");
  if (c.task == TaskKind::Autoencoder && c.train.decoderOnly && c.start.vae.empty())
    root.complain("start.vae", "is missing: train.decoderOnly needs an encoder that is trained");
  if (c.textMode == TrainConfig::TextMode::Frozen && c.start.text.empty())
    root.complain("start.text", "is missing: a frozen text encoder needs its weights");
  const bool tokens = c.textMode != TrainConfig::TextMode::Features;
  if (c.task == TaskKind::Flow && tokens && c.tokenizer.empty())
    root.complain("tokenizer", "is missing: captions have to become tokens");
  if (c.task == TaskKind::Flow && tokens == (c.data.kind == DataConfig::Kind::Features))
    root.complain("textEncoder", "must be \"features\" for feature files, and only for them");
  const bool needsPixels = c.imageTower.kind == ImageTowerConfig::Kind::Siglip ||
                           c.imageTower.kind == ImageTowerConfig::Kind::Convolution;
  if (c.task == TaskKind::Flow && c.data.kind == DataConfig::Kind::Latents && needsPixels)
    root.complain("imageTower.kind",
                  "needs pixels, which cached latents have not; take \"latent\"");
  if (c.loss.sumRate > 0 && c.data.kind != DataConfig::Kind::Latents)
    root.complain("loss.sumRate", "needs captions by heart: data.kind must be \"latents\"");
  if (c.loss.nameDistance > 0 && c.data.kind != DataConfig::Kind::Latents)
    root.complain("loss.nameDistance", "needs captions by heart: data.kind must be \"latents\"");
  if (c.task == TaskKind::Flow && c.evaluation.measures() && c.start.vae.empty())
    root.complain("start.vae", "is missing: evaluation needs an autoencoder to draw pictures");
  if (c.train.batchSize % c.train.accumulation != 0)
    root.complain("train.batchSize", "must be a multiple of train.accumulation");
}

}  // namespace

namespace {

TrainConfig parseAll(const json& content, const fs::path& base, ConfigFields* fields) {
  ConfigReader root(content, fields);
  TrainConfig c;
  root.integer("v", protocol::kVersion, 1, protocol::kVersion, "version of the format");
  c.task = static_cast<TaskKind>(root.choice("task", {"flow", "autoencoder", "distil"}, 0,
                                             "what is trained; distil: a trained flow learns to "
                                             "draw in few evaluations"));
  if (!root.has("model")) root.complain("model", "is missing");
  const json& model = root.raw("model", "id, path or object",
                               "a published model's id (t2i_256px_clip_dimr, ... or "
                               "t2i_training_demo), the path of a model's config.json, or its "
                               "content; needed");
  c.modelJson = modelObject(model, base);
  const models::PublishedModel* published =
      model.is_string() ? models::findTrainableModel(model.get<std::string>()) : nullptr;
  if (published != nullptr) takePublished(c, published->training);
  c.model = models::modelConfigFromJson(c.modelJson);
  c.textMode = static_cast<TrainConfig::TextMode>(root.choice(
      "textEncoder", {"features", "frozen", "trained"}, 0,
      "features: read from files; frozen: a ready-made one runs along; trained: learnt along"));
  c.tokenizer = root.path("tokenizer", base,
                          "spiece.model of a T5, bpe_simple_vocab_16e6.txt.gz of CLIP; needed "
                          "unless features are read");
  c.start = readStart(root.part("start"), base);
  c.data = readData(root.part("data"), base);
  c.distil = readDistil(root.part("distil"));
  if (c.task == TaskKind::Distil) takeDistil(c);
  c.train = readSchedule(root.part("train"), c.train);
  c.optimizer = readOptimizer(root.part("optimizer"), c.optimizer);
  c.loss = readLoss(root.part("loss"), c.loss, stageCount(c.model.backbone), c.task);
  c.imageTower = readImageTower(root.part("imageTower"));
  c.evaluation = readEvaluation(root.part("evaluation"), c.evaluation, base, c.task);
  c.devices = readDevices(root.part("devices"));
  root.raw("about", "anything", "free text of whoever wrote the file");
  root.finish();
  if (!c.data.heldBackIsSet && c.data.validation.empty() &&
      (c.train.validationInterval > 0 || c.evaluation.measures()))
    c.data.heldBack = kHeldBack;
  checkTogether(c, root);
  return c;
}

// A word on the command line as JSON: a number, true, a list; otherwise a text.
json valueOf(const std::string& word) {
  json value = json::parse(word, nullptr, false);
  return value.is_discarded() ? json(word) : value;
}

// Names of the original's configs/*.py, and short ones, for hands that know them.
constexpr std::pair<const char*, const char*> kOtherNames[] = {
    {"train.batch", "train.batchSize"},
    {"train.batch_size", "train.batchSize"},
    {"train.n_steps", "train.steps"},
    {"train.log_interval", "train.logInterval"},
    {"train.eval_interval", "train.sampleInterval"},
    {"train.save_interval", "train.saveInterval"},
    {"optimizer.weight_decay", "optimizer.weightDecay"},
    {"lr_scheduler.warmup_steps", "optimizer.warmupSteps"},
    {"sample.sample_steps", "evaluation.steps"},
    {"sample.mini_batch_size", "evaluation.batch"},
    {"loss_coeffs", "loss.coefficients"},
    {"dataset.path", "data.path"},
    {"seed", "train.seed"}};

std::string entryCalled(std::string name) {
  if (name.starts_with("config.")) name.erase(0, 7);
  for (const auto& [theirs, ours] : kOtherNames)
    if (name == theirs) return ours;
  return name;
}

void assign(json& content, const std::string& assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string::npos || equals == 0)
    throw RunError(Cause::Usage, "\"" + assignment + "\" is not an assignment.",
                   "Write --set train.batchSize=64.");
  json* place = &content;
  std::istringstream path(entryCalled(assignment.substr(0, equals)));
  for (std::string part; std::getline(path, part, '.');) {
    if (!place->is_object() && !place->is_null())
      throw RunError(Cause::Usage, "\"" + assignment + "\" names no entry of config.json.",
                     "`crossflow train --fields` lists them.");
    place = &(*place)[part];
  }
  *place = valueOf(assignment.substr(equals + 1));
}

}  // namespace

TrainConfig parseTrainConfig(const json& content, const fs::path& base) try {
  return parseAll(content, base, nullptr);
} catch (const RunError&) {
  throw;
} catch (const Error& error) {
  throw RunError(Cause::BadConfig, "In config.json: " + std::string(error.what()));
}

TrainConfig readTrainConfig(const fs::path& runFolder) {
  json content;
  try {
    content = models::readJsonFile(runFolder / protocol::kConfigFile);
  } catch (const Error& error) {
    throw RunError(Cause::BadConfig, error.what());
  }
  return parseTrainConfig(content, fs::absolute(runFolder));
}

ConfigFields trainConfigFields() {
  json model = models::toJson(models::publishedModels().front().config);
  model["id"] = "any";
  ConfigFields fields;
  parseAll({{"model", model}, {"data", {{"path", "data"}}}}, "/", &fields);
  return fields;
}

void overrideConfig(const fs::path& runFolder, const std::vector<std::string>& assignments) {
  if (assignments.empty()) return;
  const fs::path file = runFolder / protocol::kConfigFile;
  const json before = models::readJsonFile(file);
  json content = before;
  for (const std::string& assignment : assignments) assign(content, assignment);
  const fs::path base = fs::absolute(runFolder);
  try {
    parseTrainConfig(content, base);
  } catch (const RunError& error) {
    if (error.cause != Cause::BadConfig) throw;
    parseTrainConfig(before, base);  // throws where the file itself is to blame
    throw RunError(Cause::Usage, error.what(), error.suggestion);
  }
  base::writeFileAtomically(file, content.dump(1) + "\n");
}

}  // namespace crossflow::training
