// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/train_config.h"

#include <cmath>
#include <fstream>

#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "training/config/config_reader.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;
using protocol::Cause;

namespace {

constexpr int64_t kMany = 1'000'000'000;

json readJsonFile(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw RunError(Cause::BadConfig, "Cannot open " + file.string() + ".");
  try {
    return json::parse(in);
  } catch (const json::parse_error& error) {
    throw RunError(Cause::BadConfig,
                   file.string() + " is not JSON at byte " + std::to_string(error.byte) + ".");
  }
}

// "model": the id of a published model, the path of a model configuration, or the object itself.
json modelObject(const json& entry, const fs::path& base) {
  if (entry.is_object()) return entry;
  if (!entry.is_string())
    throw RunError(Cause::BadConfig,
                   "In config.json \"model\" must be a model's name, the path of its configuration "
                   "file, or the configuration itself.");
  const std::string word = entry.get<std::string>();
  if (const models::PublishedModel* published = models::findPublishedModel(word))
    return models::toJson(published->config);
  return readJsonFile((base / word).lexically_normal());
}

StartingWeights readStart(ConfigReader reader, const fs::path& base) {
  StartingWeights start{reader.path("nnet", base), reader.path("vae", base),
                        reader.path("text", base), reader.path("imageTower", base)};
  reader.finish();
  return start;
}

DataConfig readData(ConfigReader reader, const fs::path& base) {
  DataConfig data;
  data.kind =
      static_cast<DataConfig::Kind>(reader.choice("kind", {"features", "latents", "pictures"}, 0));
  data.path = reader.path("path", base);
  if (data.path.empty()) reader.complain("path", "is missing: it names the training data");
  data.pictures = reader.path("pictures", base);
  data.validation = reader.path("validation", base);
  data.prompts = reader.texts("prompts");
  data.promptFolder = reader.path("promptFolder", base);
  data.textFeatures = reader.choice("textFeatures", {"clip", "t5"}, 0) == 0 ? "clip" : "t5";
  data.workers = reader.integer("workers", data.workers, 0, 256);
  data.cacheMegabytes = reader.integer("cacheMegabytes", data.cacheMegabytes, 0, kMany);
  data.shift = reader.integer("shift", data.shift, 0, 1024);
  data.mirror = reader.boolean("mirror", data.mirror);
  data.badFraction = reader.number("badFraction", data.badFraction, 0, 1);
  reader.finish();
  return data;
}

TrainSchedule readSchedule(ConfigReader reader) {
  TrainSchedule t;
  t.steps = reader.integer("steps", t.steps, 1, kMany);
  t.batchSize = reader.integer("batchSize", t.batchSize, 1, 1 << 20);
  t.accumulation = reader.integer("accumulation", t.accumulation, 1, 1 << 16);
  t.seed = static_cast<uint64_t>(reader.integer("seed", 1234, 0, int64_t{1} << 53));
  t.logInterval = reader.integer("logInterval", t.logInterval, 1, kMany);
  t.sampleInterval = reader.integer("sampleInterval", t.sampleInterval, 0, kMany);
  t.sampleSteps = reader.integer("sampleSteps", t.sampleSteps, 1, 10000);
  t.validationInterval = reader.integer("validationInterval", t.validationInterval, 0, kMany);
  t.saveInterval = reader.integer("saveInterval", t.saveInterval, 1, kMany);
  t.evaluationInterval = reader.integer("evaluationInterval", t.saveInterval, 0, kMany);
  if (t.evaluationInterval == 0) t.evaluationInterval = t.saveInterval;
  t.keepLast = reader.integer("keepLast", t.keepLast, 1, 100000);
  t.bf16 = reader.choice("precision", {"fp32", "bf16"}, 0) == 1;
  t.checkpointing = reader.boolean("checkpointing", t.checkpointing);
  t.dropout = reader.boolean("dropout", t.dropout);
  t.nonFiniteRetries = reader.integer("nonFiniteRetries", t.nonFiniteRetries, 0, 1000);
  reader.finish();
  return t;
}

OptimizerConfig readOptimizer(ConfigReader reader) {
  OptimizerConfig o;
  o.lr = reader.number("lr", o.lr, 0, 10);
  const std::vector<double> betas = reader.numbers("betas", {o.beta1, o.beta2}, 0, 0.9999999);
  if (betas.size() != 2) reader.complain("betas", "must hold two numbers");
  o.beta1 = betas[0];
  o.beta2 = betas[1];
  o.eps = reader.number("eps", o.eps, 1e-20, 1);
  o.weightDecay = reader.number("weightDecay", o.weightDecay, 0, 10);
  o.warmupSteps = reader.integer("warmupSteps", o.warmupSteps, 0, kMany);
  o.decay = static_cast<OptimizerConfig::Decay>(
      reader.choice("decay", {"constant", "cosine", "linear"}, 0));
  o.finalLr = reader.number("finalLr", o.finalLr, 0, 1);
  o.clipGradient = reader.number("clipGradient", o.clipGradient, 0, 1e9);
  o.ema = reader.number("ema", o.ema, 0, 1);
  o.emaWarmup = reader.boolean("emaWarmup", o.emaWarmup);
  reader.finish();
  return o;
}

LossConfig readLoss(ConfigReader reader, std::size_t stages, TaskKind task) {
  LossConfig loss;
  std::vector<double> usual(stages);
  for (std::size_t i = 0; i < stages; ++i)
    usual[i] = std::ldexp(1.0, -static_cast<int>(stages - 1 - i));
  // Two stages weigh a quarter and one in the published training.
  if (stages == 2) usual = {0.25, 1.0};
  loss.coefficients = reader.numbers("coefficients", usual, 0, 1e6);
  if (loss.coefficients.size() != stages)
    reader.complain("coefficients",
                    "must hold " + std::to_string(stages) + " numbers, one per stage");
  loss.contrastive = reader.number("contrastive", loss.contrastive, 0, 1e6);
  loss.kl = reader.number("kl", task == TaskKind::kFlow ? 0.01 : 3e-4, 0, 1e6);
  loss.nullRate = reader.number("nullRate", loss.nullRate, 0, 1);
  loss.timeMean = reader.number("timeMean", loss.timeMean, -10, 10);
  loss.timeDeviation = reader.number("timeDeviation", loss.timeDeviation, 0, 10);
  loss.mixtureRate = reader.number("mixtureRate", loss.mixtureRate, 0, 1);
  loss.strayRate = reader.number("strayRate", loss.strayRate, 0, 1);
  loss.strayDeviation = reader.number("strayDeviation", loss.strayDeviation, 0, 100);
  loss.antialias = reader.boolean("antialias", loss.antialias);
  loss.gatherContrast = reader.boolean("gatherContrast", loss.gatherContrast);
  loss.l1 = reader.number("l1", loss.l1, 0, 1e6);
  loss.l2 = reader.number("l2", loss.l2, 0, 1e6);
  reader.finish();
  return loss;
}

ImageTowerConfig readImageTower(ConfigReader reader) {
  ImageTowerConfig tower;
  tower.kind = static_cast<ImageTowerConfig::Kind>(
      reader.choice("kind", {"none", "siglip", "convolution", "latent"}, 1));
  models::SiglipConfig& s = tower.siglip;
  s.patchSize = reader.integer("patchSize", s.patchSize, 1, 4096);
  s.width = reader.integer("width", s.width, 1, 1 << 16);
  s.mlpWidth = reader.integer("mlpWidth", s.mlpWidth, 1, 1 << 18);
  s.depth = reader.integer("depth", s.depth, 1, 1000);
  s.heads = reader.integer("heads", s.heads, 1, 1024);
  tower.convolutionWidth = reader.integer("convolutionWidth", tower.convolutionWidth, 1, 1 << 16);
  tower.convolutionStride = reader.integer("convolutionStride", tower.convolutionStride, 1, 4096);
  tower.pictureSize = reader.integer("pictureSize", tower.pictureSize, 1, 1 << 14);
  tower.logitScale = reader.number("logitScale", tower.logitScale, 0, 1e4);
  s.imageSize = tower.pictureSize;
  tower.outputWidth = tower.kind == ImageTowerConfig::Kind::kSiglip
                          ? s.width
                          : reader.integer("outputWidth", tower.outputWidth, 1, 1 << 16);
  reader.finish();
  return tower;
}

DeviceConfig readDevices(ConfigReader reader) {
  DeviceConfig d;
  d.kind = static_cast<DeviceConfig::Kind>(reader.choice("kind", {"auto", "cpu", "cuda"}, 0));
  d.count = reader.integer("count", 0, 0, 4096);
  d.threads = reader.integer("threads", 0, 0, 4096);
  reader.finish();
  return d;
}

EvaluationConfig readEvaluation(ConfigReader reader, const fs::path& base, TaskKind task) {
  EvaluationConfig e;
  e.inception = reader.path("inception", base);
  e.fidStatistics = reader.path("fidStatistics", base);
  e.clip = reader.path("clip", base);
  e.clipMerges = reader.path("clipMerges", base);
  e.samples = reader.integer("samples", e.samples, 2, 1'000'000);
  e.steps = reader.integer("steps", e.steps, 1, 10000);
  e.guidance = reader.number("guidance", e.guidance, 0, 100);
  reader.finish();
  if (e.inception.empty() != e.fidStatistics.empty())
    reader.complain(e.inception.empty() ? "inception" : "fidStatistics",
                    "is missing: the FID needs weights and statistics to compare with");
  if (e.clip.empty() != e.clipMerges.empty())
    reader.complain(e.clip.empty() ? "clip" : "clipMerges",
                    "is missing: the CLIP score needs weights and vocabulary");
  if (task == TaskKind::kAutoencoder && !e.clip.empty())
    reader.complain("clip", "is of no use for an autoencoder; the FID is");
  return e;
}

std::size_t stageCount(const models::BackboneConfig& backbone) {
  const auto* dimr = std::get_if<models::DimrConfig>(&backbone);
  return dimr == nullptr ? 1 : dimr->stages.size();
}

// What no single entry can tell.
void checkTogether(const TrainConfig& c, const ConfigReader& root) {
  const bool pictures = c.data.kind == DataConfig::Kind::kPictures;
  if (c.task == TaskKind::kAutoencoder && !pictures)
    root.complain("data.kind", "must be \"pictures\" to train an autoencoder");
  if (c.task == TaskKind::kFlow && pictures && c.start.vae.empty())
    root.complain("start.vae", "is missing: pictures need a trained autoencoder");
  if (c.textMode == TrainConfig::TextMode::kFrozen && c.start.text.empty())
    root.complain("start.text", "is missing: a frozen text encoder needs its weights");
  const bool tokens = c.textMode != TrainConfig::TextMode::kFeatures;
  if (c.task == TaskKind::kFlow && tokens && c.tokenizer.empty())
    root.complain("tokenizer", "is missing: captions have to become tokens");
  if (c.task == TaskKind::kFlow && tokens == (c.data.kind == DataConfig::Kind::kFeatures))
    root.complain("textEncoder", "must be \"features\" for feature files, and only for them");
  const bool needsPixels = c.imageTower.kind == ImageTowerConfig::Kind::kSiglip ||
                           c.imageTower.kind == ImageTowerConfig::Kind::kConvolution;
  if (c.task == TaskKind::kFlow && c.data.kind == DataConfig::Kind::kLatents && needsPixels)
    root.complain("imageTower.kind",
                  "needs pixels, which cached latents have not; take \"latent\"");
  if (c.task == TaskKind::kFlow && c.evaluation.measures() && c.start.vae.empty())
    root.complain("start.vae", "is missing: evaluation needs an autoencoder to draw pictures");
  if (c.train.batchSize % c.train.accumulation != 0)
    root.complain("train.batchSize", "must be a multiple of train.accumulation");
}

}  // namespace

TrainConfig parseTrainConfig(const json& content, const fs::path& base) {
  ConfigReader root(content, "");
  TrainConfig c;
  root.integer("v", protocol::kVersion, 1, protocol::kVersion);
  c.task = root.choice("task", {"flow", "autoencoder"}, 0) == 0 ? TaskKind::kFlow
                                                                : TaskKind::kAutoencoder;
  if (!root.has("model")) root.complain("model", "is missing");
  c.modelJson = modelObject(root.raw("model"), base);
  try {
    c.model = models::modelConfigFromJson(c.modelJson);
  } catch (const base::Error& error) {
    throw RunError(Cause::BadConfig, "In config.json \"model\": " + std::string(error.what()));
  }
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
  root.raw("about");  // free text of whoever wrote the file
  root.finish();
  checkTogether(c, root);
  return c;
}

TrainConfig readTrainConfig(const fs::path& runFolder) {
  return parseTrainConfig(readJsonFile(runFolder / protocol::kConfigFile), fs::absolute(runFolder));
}

}  // namespace crossflow::training
