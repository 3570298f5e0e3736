// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/train_config.h"

#include <cmath>

#include "models/config/json_fields.h"
#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using models::JsonFields;
using nlohmann::json;
using protocol::Cause;

namespace {

constexpr int64_t kMany = 1'000'000'000;

// "model": the id of a published model, the path of a model configuration, or the object itself.
json modelObject(const json& entry, const fs::path& base) {
  if (entry.is_object()) return entry;
  if (!entry.is_string())
    throw RunError(Cause::BadConfig,
                   "In config.json: model should be a model's name, the path of its configuration "
                   "file, or the configuration itself.");
  const std::string word = entry.get<std::string>();
  if (const models::PublishedModel* published = models::findPublishedModel(word))
    return models::toJson(published->config);
  return models::readJsonFile((base / word).lexically_normal());
}

StartingWeights readStart(JsonFields reader, const fs::path& base) {
  StartingWeights start{reader.path("nnet", base), reader.path("vae", base),
                        reader.path("text", base), reader.path("imageTower", base)};
  reader.finish();
  return start;
}

DataConfig readData(JsonFields reader, const fs::path& base) {
  DataConfig data;
  data.kind =
      static_cast<DataConfig::Kind>(reader.choice("kind", {"features", "latents", "pictures"}, 0));
  data.path = reader.path("path", base);
  if (data.path.empty()) reader.refuse("path", "is missing: it names the training data");
  data.pictures = reader.path("pictures", base);
  data.validation = reader.path("validation", base);
  data.prompts = reader.texts("prompts");
  data.promptFolder = reader.path("promptFolder", base);
  data.textFeatures = reader.choice("textFeatures", {"clip", "t5"}, 0) == 0 ? "clip" : "t5";
  data.workers = reader.integer("workers", {0, 256}, data.workers);
  data.cacheMegabytes = reader.integer("cacheMegabytes", {0, kMany}, data.cacheMegabytes);
  data.shift = reader.integer("shift", {0, 1024}, data.shift);
  data.mirror = reader.boolean("mirror", data.mirror);
  data.badFraction = reader.number("badFraction", {0, 1}, data.badFraction);
  reader.finish();
  return data;
}

TrainSchedule readSchedule(JsonFields reader) {
  TrainSchedule t;
  t.steps = reader.integer("steps", {1, kMany}, t.steps);
  t.batchSize = reader.integer("batchSize", {1, 1 << 20}, t.batchSize);
  t.accumulation = reader.integer("accumulation", {1, 1 << 16}, t.accumulation);
  t.seed = static_cast<uint64_t>(reader.integer("seed", {0, int64_t{1} << 53}, 1234));
  t.logInterval = reader.integer("logInterval", {1, kMany}, t.logInterval);
  t.sampleInterval = reader.integer("sampleInterval", {0, kMany}, t.sampleInterval);
  t.sampleSteps = reader.integer("sampleSteps", {1, 10000}, t.sampleSteps);
  t.validationInterval = reader.integer("validationInterval", {0, kMany}, t.validationInterval);
  t.saveInterval = reader.integer("saveInterval", {1, kMany}, t.saveInterval);
  t.evaluationInterval = reader.integer("evaluationInterval", {0, kMany}, t.saveInterval);
  if (t.evaluationInterval == 0) t.evaluationInterval = t.saveInterval;
  t.keepLast = reader.integer("keepLast", {1, 100000}, t.keepLast);
  t.bf16 = reader.choice("precision", {"fp32", "bf16"}, 0) == 1;
  t.checkpointing = reader.boolean("checkpointing", t.checkpointing);
  t.dropout = reader.boolean("dropout", t.dropout);
  t.nonFiniteRetries = reader.integer("nonFiniteRetries", {0, 1000}, t.nonFiniteRetries);
  reader.finish();
  return t;
}

OptimizerConfig readOptimizer(JsonFields reader) {
  OptimizerConfig o;
  o.lr = reader.number("lr", {0, 10}, o.lr);
  const std::vector<double> betas = reader.has("betas") ? reader.numbers("betas", {0, 0.9999999})
                                                        : std::vector<double>{o.beta1, o.beta2};
  if (betas.size() != 2) reader.refuse("betas", "must hold two numbers");
  o.beta1 = betas[0];
  o.beta2 = betas[1];
  o.eps = reader.number("eps", {1e-20, 1}, o.eps);
  o.weightDecay = reader.number("weightDecay", {0, 10}, o.weightDecay);
  o.warmupSteps = reader.integer("warmupSteps", {0, kMany}, o.warmupSteps);
  o.decay = static_cast<OptimizerConfig::Decay>(
      reader.choice("decay", {"constant", "cosine", "linear"}, 0));
  o.finalLr = reader.number("finalLr", {0, 1}, o.finalLr);
  o.clipGradient = reader.number("clipGradient", {0, 1e9}, o.clipGradient);
  o.ema = reader.number("ema", {0, 1}, o.ema);
  o.emaWarmup = reader.boolean("emaWarmup", o.emaWarmup);
  reader.finish();
  return o;
}

LossConfig readLoss(JsonFields reader, std::size_t stages, TaskKind task) {
  LossConfig loss;
  std::vector<double> usual(stages);
  for (std::size_t i = 0; i < stages; ++i)
    usual[i] = std::ldexp(1.0, -static_cast<int>(stages - 1 - i));
  // Two stages weigh a quarter and one in the published training.
  if (stages == 2) usual = {0.25, 1.0};
  loss.coefficients = reader.has("coefficients") ? reader.numbers("coefficients", {0, 1e6}) : usual;
  if (loss.coefficients.size() != stages)
    reader.refuse("coefficients",
                  "must hold " + std::to_string(stages) + " numbers, one per stage");
  loss.contrastive = reader.number("contrastive", {0, 1e6}, loss.contrastive);
  loss.kl = reader.number("kl", {0, 1e6}, task == TaskKind::kFlow ? 0.01 : 3e-4);
  loss.nullRate = reader.number("nullRate", {0, 1}, loss.nullRate);
  loss.timeMean = reader.number("timeMean", {-10, 10}, loss.timeMean);
  loss.timeDeviation = reader.number("timeDeviation", {0, 10}, loss.timeDeviation);
  loss.mixtureRate = reader.number("mixtureRate", {0, 1}, loss.mixtureRate);
  loss.strayRate = reader.number("strayRate", {0, 1}, loss.strayRate);
  loss.strayDeviation = reader.number("strayDeviation", {0, 100}, loss.strayDeviation);
  loss.antialias = reader.boolean("antialias", loss.antialias);
  loss.gatherContrast = reader.boolean("gatherContrast", loss.gatherContrast);
  loss.l1 = reader.number("l1", {0, 1e6}, loss.l1);
  loss.l2 = reader.number("l2", {0, 1e6}, loss.l2);
  reader.finish();
  return loss;
}

ImageTowerConfig readImageTower(JsonFields reader) {
  ImageTowerConfig tower;
  tower.kind = static_cast<ImageTowerConfig::Kind>(
      reader.choice("kind", {"none", "siglip", "convolution", "latent"}, 1));
  models::SiglipConfig& s = tower.siglip;
  s.patchSize = reader.integer("patchSize", {1, 4096}, s.patchSize);
  s.width = reader.integer("width", {1, 1 << 16}, s.width);
  s.mlpWidth = reader.integer("mlpWidth", {1, 1 << 18}, s.mlpWidth);
  s.depth = reader.integer("depth", {1, 1000}, s.depth);
  s.heads = reader.integer("heads", {1, 1024}, s.heads);
  tower.convolutionWidth = reader.integer("convolutionWidth", {1, 1 << 16}, tower.convolutionWidth);
  tower.convolutionStride = reader.integer("convolutionStride", {1, 4096}, tower.convolutionStride);
  tower.pictureSize = reader.integer("pictureSize", {1, 1 << 14}, tower.pictureSize);
  tower.logitScale = reader.number("logitScale", {0, 1e4}, tower.logitScale);
  s.imageSize = tower.pictureSize;
  tower.outputWidth = tower.kind == ImageTowerConfig::Kind::kSiglip
                          ? s.width
                          : reader.integer("outputWidth", {1, 1 << 16}, tower.outputWidth);
  reader.finish();
  return tower;
}

DeviceConfig readDevices(JsonFields reader) {
  DeviceConfig d;
  d.kind = static_cast<DeviceConfig::Kind>(reader.choice("kind", {"auto", "cpu", "cuda"}, 0));
  d.count = reader.integer("count", {0, 4096}, 0);
  d.threads = reader.integer("threads", {0, 4096}, 0);
  reader.finish();
  return d;
}

EvaluationConfig readEvaluation(JsonFields reader, const fs::path& base, TaskKind task) {
  EvaluationConfig e;
  e.inception = reader.path("inception", base);
  e.fidStatistics = reader.path("fidStatistics", base);
  e.clip = reader.path("clip", base);
  e.clipMerges = reader.path("clipMerges", base);
  e.samples = reader.integer("samples", {2, 1'000'000}, e.samples);
  e.steps = reader.integer("steps", {1, 10000}, e.steps);
  e.guidance = reader.number("guidance", {0, 100}, e.guidance);
  reader.finish();
  if (e.inception.empty() != e.fidStatistics.empty())
    reader.refuse(e.inception.empty() ? "inception" : "fidStatistics",
                  "is missing: the FID needs weights and statistics to compare with");
  if (e.clip.empty() != e.clipMerges.empty())
    reader.refuse(e.clip.empty() ? "clip" : "clipMerges",
                  "is missing: the CLIP score needs weights and vocabulary");
  if (task == TaskKind::kAutoencoder && !e.clip.empty())
    reader.refuse("clip", "is of no use for an autoencoder; the FID is");
  return e;
}

std::size_t stageCount(const models::BackboneConfig& backbone) {
  const auto* dimr = std::get_if<models::DimrConfig>(&backbone);
  return dimr == nullptr ? 1 : dimr->stages.size();
}

// What no single entry can tell.
void checkTogether(const TrainConfig& c, const JsonFields& root) {
  const bool pictures = c.data.kind == DataConfig::Kind::kPictures;
  if (c.task == TaskKind::kAutoencoder && !pictures)
    root.refuse("data.kind", "must be \"pictures\" to train an autoencoder");
  if (c.task == TaskKind::kFlow && pictures && c.start.vae.empty())
    root.refuse("start.vae", "is missing: pictures need a trained autoencoder");
  if (c.textMode == TrainConfig::TextMode::kFrozen && c.start.text.empty())
    root.refuse("start.text", "is missing: a frozen text encoder needs its weights");
  const bool tokens = c.textMode != TrainConfig::TextMode::kFeatures;
  if (c.task == TaskKind::kFlow && tokens && c.tokenizer.empty())
    root.refuse("tokenizer", "is missing: captions have to become tokens");
  if (c.task == TaskKind::kFlow && tokens == (c.data.kind == DataConfig::Kind::kFeatures))
    root.refuse("textEncoder", "must be \"features\" for feature files, and only for them");
  const bool needsPixels = c.imageTower.kind == ImageTowerConfig::Kind::kSiglip ||
                           c.imageTower.kind == ImageTowerConfig::Kind::kConvolution;
  if (c.task == TaskKind::kFlow && c.data.kind == DataConfig::Kind::kLatents && needsPixels)
    root.refuse("imageTower.kind", "needs pixels, which cached latents have not; take \"latent\"");
  if (c.task == TaskKind::kFlow && c.evaluation.measures() && c.start.vae.empty())
    root.refuse("start.vae", "is missing: evaluation needs an autoencoder to draw pictures");
  if (c.train.batchSize % c.train.accumulation != 0)
    root.refuse("train.batchSize", "must be a multiple of train.accumulation");
}

TrainConfig parsed(const json& content, const fs::path& base) {
  const JsonFields root(content);
  TrainConfig c;
  root.integer("v", {1, protocol::kVersion}, protocol::kVersion);
  c.task = root.choice("task", {"flow", "autoencoder"}, 0) == 0 ? TaskKind::kFlow
                                                                : TaskKind::kAutoencoder;
  if (!root.has("model")) root.refuse("model", "is missing");
  c.modelJson = modelObject(root.value("model"), base);
  c.model = models::modelConfigFromJson(c.modelJson);
  c.textMode = static_cast<TrainConfig::TextMode>(
      root.choice("textEncoder", {"features", "frozen", "trained"}, 0));
  c.tokenizer = root.path("tokenizer", base);
  c.start = readStart(root.part("start"), base);
  c.data = readData(root.part("data"), base);
  c.train = readSchedule(root.part("train"));
  c.optimizer = readOptimizer(root.part("optimizer"));
  c.loss = readLoss(root.part("loss"), stageCount(c.model.backbone), c.task);
  c.imageTower = readImageTower(root.part("imageTower"));
  c.evaluation = readEvaluation(root.part("evaluation"), base, c.task);
  c.devices = readDevices(root.part("devices"));
  root.value("about");  // free text of whoever wrote the file
  root.finish();
  checkTogether(c, root);
  return c;
}

}  // namespace

TrainConfig parseTrainConfig(const json& content, const fs::path& base) try {
  return parsed(content, base);
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

}  // namespace crossflow::training
