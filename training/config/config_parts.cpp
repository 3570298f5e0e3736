// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/config_parts.h"

#include <cmath>

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr int64_t kMany = 1'000'000'000;

// Halves towards the coarsest stage; two stages weigh a quarter and one in the published training.
std::vector<double> usualCoefficients(std::size_t stages) {
  if (stages == 2) return {0.25, 1.0};
  std::vector<double> usual(stages);
  for (std::size_t i = 0; i < stages; ++i)
    usual[i] = std::ldexp(1.0, -static_cast<int>(stages - 1 - i));
  return usual;
}

void readSources(ConfigReader& reader, const fs::path& base, DataConfig& data) {
  data.kind = static_cast<DataConfig::Kind>(reader.choice(
      "kind", {"features", "latents", "pictures", "pairs"}, 0,
      "features: the original's files, made by `extract`; latents: one file made by "
      "`cache-latents`; pictures: decoded and encoded again and again; pairs: a folder "
      "made by `distil`"));
  data.path = reader.path("path", base, "the training data: folder, list or latents file; needed");
  if (data.path.empty()) reader.complain("path", "is missing: it names the training data");
  data.pictures = reader.path("pictures", base,
                              "folder that the list's picture names are relative to; default: the "
                              "list's own");
  data.validation = reader.path(
      "validation", base,
      "what the run is measured on and never trained on: a second source of the same kind, or the "
      "original's val_dataset (val/0.npy, val/0_0.npy, run_vis/)");
  data.heldBackIsSet = reader.has("heldBack");
  data.heldBack = reader.number(
      "heldBack", data.heldBack, 0, 0.5,
      "share of the training data that is kept apart and measured on where validation names "
      "nothing; 0.05 (at most 1000 pictures) if anything is measured and nothing is said here");
}

}  // namespace

StartingWeights readStart(ConfigReader reader, const fs::path& base) {
  StartingWeights start;
  start.nnet = reader.path(
      "nnet", base,
      "weights to go on from, a file, a checkpoint (N.ckpt) or a model's folder: also of another "
      "size, text encoder or backbone; what fits by name and shape is taken");
  start.vae = reader.path("vae", base,
                          "the autoencoder's weights; pictures and samples need it, features not");
  start.text = reader.path("text", base,
                           "weights of a ready-made text encoder: needed for \"frozen\"; for "
                           "\"features\" it is named in exported models");
  start.imageTower =
      reader.path("imageTower", base, "published SigLIP weights; without them the tower is random");
  reader.finish();
  return start;
}

DataConfig readData(ConfigReader reader, const fs::path& base) {
  DataConfig data;
  readSources(reader, base, data);
  data.prompts = reader.texts("prompts", "drawn at each sample interval");
  data.promptFolder = reader.path("promptFolder", base,
                                  "for features: folder of encoded prompts; default: run_vis in "
                                  "the validation data or the training data");
  data.textFeatures = reader.choice("textFeatures", {"clip", "t5"}, 0,
                                    "which of the stored text features are trained on") == 0
                          ? "clip"
                          : "t5";
  data.firstCaptionRate = reader.number(
      "firstCaptionRate", data.firstCaptionRate, 0, 1,
      "share of draws that take a picture's first caption, its name, rather than any");
  data.workers = reader.integer("workers", data.workers, 0, 256, "threads that read ahead");
  data.cacheMegabytes = reader.integer("cacheMegabytes", data.cacheMegabytes, 0, kMany,
                                       "decoded pictures that are kept in memory");
  data.shift = reader.integer("shift", data.shift, 0, 1024,
                              "pictures are moved by up to this many pixels, anew each time");
  data.mirror = reader.boolean("mirror", data.mirror, "pictures are mirrored half of the time");
  data.badFraction = reader.number("badFraction", data.badFraction, 0, 1,
                                   "the run ends when more of the data cannot be read");
  reader.finish();
  return data;
}

TrainSchedule readSchedule(ConfigReader reader, TrainSchedule t) {
  t.steps = reader.integer("steps", t.steps, 1, kMany, "optimiser steps of the whole run");
  t.batchSize = reader.integer("batchSize", t.batchSize, 1, 1 << 20,
                               "samples of one step, over all processes and micro-batches");
  t.accumulation = reader.integer("accumulation", t.accumulation, 1, 1 << 16,
                                  "micro-batches of one step on each device: less memory");
  t.seed = static_cast<uint64_t>(reader.integer("seed", static_cast<int64_t>(t.seed), 0,
                                                int64_t{1} << 53, "of all random draws"));
  t.logInterval = reader.integer("logInterval", t.logInterval, 1, kMany, "steps between log lines");
  t.sampleInterval = reader.integer("sampleInterval", t.sampleInterval, 0, kMany,
                                    "steps between pictures of the watched prompts; 0: never");
  t.sampleSteps =
      reader.integer("sampleSteps", t.sampleSteps, 1, 10000, "solver steps of these pictures");
  t.validationInterval =
      reader.integer("validationInterval", t.validationInterval, 0, kMany,
                     "steps between losses at fixed times of what is not trained on; 0: never");
  t.saveInterval =
      reader.integer("saveInterval", t.saveInterval, 1, kMany, "steps between checkpoints");
  t.evaluationInterval = reader.integer("evaluationInterval", 0, 0, kMany,
                                        "steps between FID and CLIP score; 0: at each save");
  if (t.evaluationInterval == 0) t.evaluationInterval = t.saveInterval;
  t.keepLast = reader.integer("keepLast", t.keepLast, 1, 100000,
                              "newest checkpoints that are kept, beside the best one");
  t.tensorboard =
      reader.boolean("tensorboard", t.tensorboard, "also write <run>/tensorboard for TensorBoard");
  using Precision = TrainSchedule::Precision;
  constexpr Precision kPrecisions[] = {Precision::Auto, Precision::Bf16, Precision::Fp32};
  t.precision = kPrecisions[reader.choice(
      "precision", {"auto", "bf16", "fp32"}, t.bf16 ? 1 : 0,
      "of the networks' arithmetic; parameters stay fp32. auto: bf16 on cards that have it. A "
      "processor that a trial finds slower in bf16 uses fp32 and says so")];
  t.bf16 = t.precision == Precision::Bf16;
  t.deterministic = reader.boolean("deterministic", t.deterministic,
                                   "the same bits after a resume on a GPU, too; slower there");
  t.recorded = reader.boolean("recorded", t.recorded,
                              "on one GPU, without checkpointing: a step's work is recorded once "
                              "and repeated, which trains small networks several times as fast");
  t.checkpointing = reader.boolean("checkpointing", t.checkpointing,
                                   "recompute blocks in the backward pass: far less memory, a "
                                   "third slower");
  t.dropout = reader.boolean("dropout", t.dropout,
                             "the original's drop-out in the text variational encoder");
  t.decoderOnly = reader.boolean("decoderOnly", t.decoderOnly,
                                 "autoencoder: the encoder stays as it is, and latents made with "
                                 "it stay valid; needs start.vae");
  t.nonFiniteRetries = reader.integer("nonFiniteRetries", t.nonFiniteRetries, 0, 1000,
                                      "steps in a row with numbers that are not finite, before "
                                      "the run gives up");
  reader.finish();
  return t;
}

OptimizerConfig readOptimizer(ConfigReader reader, OptimizerConfig o) {
  o.lr = reader.number("lr", o.lr, 0, 10, "learning rate of AdamW");
  const std::vector<double> betas = reader.numbers("betas", {o.beta1, o.beta2}, 0, 0.9999999,
                                                   "decay of both moments; the original's");
  if (betas.size() != 2) reader.complain("betas", "must hold two numbers");
  o.beta1 = betas[0];
  o.beta2 = betas[1];
  o.eps = reader.number("eps", o.eps, 1e-20, 1, "of AdamW");
  o.weightDecay =
      reader.number("weightDecay", o.weightDecay, 0, 10, "of all but the nodecay_ parameters");
  o.warmupSteps = reader.integer("warmupSteps", o.warmupSteps, 0, kMany,
                                 "steps over which the learning rate rises from 0");
  o.decay = static_cast<OptimizerConfig::Decay>(
      reader.choice("decay", {"constant", "cosine", "linear"}, 0, "what follows the warm-up"));
  o.finalLr = reader.number("finalLr", o.finalLr, 0, 1,
                            "fraction of lr at the last step, for cosine and linear");
  o.clipGradient = reader.number("clipGradient", o.clipGradient, 0, 1e9,
                                 "largest norm of the gradients; 0: no limit, as the original");
  o.ema = reader.number("ema", o.ema, 0, 1,
                        "rate of the moving average that samples are drawn "
                        "with");
  o.emaWarmup = reader.boolean("emaWarmup", o.emaWarmup,
                               "a faster average at the beginning: useful for short runs");
  reader.finish();
  return o;
}

LossConfig readLoss(ConfigReader reader, LossConfig loss, std::size_t stages, TaskKind task) {
  if (loss.coefficients.empty()) loss.coefficients = usualCoefficients(stages);
  loss.coefficients = reader.numbers("coefficients", loss.coefficients, 0, 1e6,
                                     "weight of the flow loss of each stage, coarse to fine");
  if (loss.coefficients.size() != stages)
    reader.complain("coefficients",
                    "must hold " + std::to_string(stages) + " numbers, one per stage");
  loss.contrastive =
      reader.number("contrastive", loss.contrastive, 0, 1e6, "weight of the contrastive loss");
  loss.kl = reader.number("kl", task == TaskKind::Flow ? 0.01 : 3e-4, 0, 1e6,
                          "weight of the KL loss; 0.0003 for an autoencoder");
  loss.nullRate = reader.number("nullRate", loss.nullRate, 0, 1,
                                "share of samples that learn to do without their text");
  loss.timeMean = reader.number("timeMean", loss.timeMean, -10, 10,
                                "flow times are sigmoid(mean + deviation * normal)");
  loss.timeDeviation = reader.number("timeDeviation", loss.timeDeviation, 0, 10, "likewise");
  loss.mixtureRate = reader.number("mixtureRate", loss.mixtureRate, 0, 1,
                                   "share of samples that learn the way between two texts; the "
                                   "original has none, small models need it for films");
  loss.strayRate = reader.number("strayRate", loss.strayRate, 0, 1,
                                 "share of samples that start beyond their text's noise, where "
                                 "sums of texts land");
  loss.strayDeviation =
      reader.number("strayDeviation", loss.strayDeviation, 0, 100, "how far beyond");
  loss.sumRate = reader.number("sumRate", loss.sumRate, 0, 1,
                               "share of samples that start at a sum of other captions whose words "
                               "make theirs; needs data.kind latents");
  loss.sumDistance = reader.number("sumDistance", loss.sumDistance, 0, 1e6,
                                   "weight of the distance between such a sum and its answer");
  loss.nameDistance = reader.number("nameDistance", loss.nameDistance, 0, 1e6,
                                    "weight of the distance between a caption and its picture's "
                                    "first one; needs data.kind latents");
  loss.antialias = reader.boolean("antialias", loss.antialias,
                                  "of pictures for the image tower; the published models: without");
  loss.gatherContrast = reader.boolean("gatherContrast", loss.gatherContrast,
                                       "compare with the pictures of all processes");
  loss.l1 = reader.number("l1", loss.l1, 0, 1e6, "autoencoder: weight of the absolute error");
  loss.l2 = reader.number("l2", loss.l2, 0, 1e6, "autoencoder: weight of the squared error");
  loss.edges = reader.number("edges", loss.edges, 0, 1e6,
                             "autoencoder: weight of the absolute error of the differences between "
                             "neighbouring pixels: sharper pictures");
  reader.finish();
  return loss;
}

DistilConfig readDistil(ConfigReader reader) {
  DistilConfig d;
  d.steps = reader.integer("steps", d.steps, 1, 64,
                           "evaluations that the result is drawn with where nothing else is asked "
                           "for; taught best");
  d.guidance = reader.number("guidance", d.guidance, 0, 100,
                             "of the teacher, learnt along: the result needs none; 0: the model's "
                             "own. It must be what the pairs were made with");
  d.pathRate = reader.number("pathRate", d.pathRate, 0, 1,
                             "share of samples that learn jumps along the teacher's stored ways");
  d.mapRate = reader.number("mapRate", d.mapRate, 0, 1,
                            "share of samples that learn the first leap from the text alone; the "
                            "rest learns to jump by its own halves");
  d.teacherRate = reader.number("teacherRate", d.teacherRate, 0, 1,
                                "share of that rest whose first half jump is the teacher's");
  d.difference = reader.number("difference", d.difference, 1e-4, 0.2,
                               "of flow time, for the derivative of the leap by its length");
  if (d.pathRate + d.mapRate > 1)
    reader.complain("mapRate", "and pathRate are shares of the same samples: together at most 1");
  reader.finish();
  return d;
}

ImageTowerConfig readImageTower(ConfigReader reader) {
  ImageTowerConfig tower;
  tower.kind = static_cast<ImageTowerConfig::Kind>(
      reader.choice("kind", {"none", "siglip", "convolution", "latent"}, 1,
                    "what the contrastive loss compares texts with: siglip is the original's, "
                    "latent needs no pixels, none drops the loss"));
  models::SiglipConfig& s = tower.siglip;
  s.patchSize = reader.integer("patchSize", s.patchSize, 1, 4096, "siglip: pixels of a patch");
  s.width = reader.integer("width", s.width, 1, 1 << 16, "siglip: channels");
  s.mlpWidth = reader.integer("mlpWidth", s.mlpWidth, 1, 1 << 18, "siglip: hidden channels");
  s.depth = reader.integer("depth", s.depth, 1, 1000, "siglip: blocks");
  s.heads = reader.integer("heads", s.heads, 1, 1024, "siglip: heads of attention");
  tower.convolutionWidth = reader.integer("convolutionWidth", tower.convolutionWidth, 1, 1 << 16,
                                          "convolution: channels");
  tower.convolutionStride = reader.integer("convolutionStride", tower.convolutionStride, 1, 4096,
                                           "convolution: pixels of a patch");
  tower.pictureSize = reader.integer("pictureSize", tower.pictureSize, 1, 1 << 14,
                                     "side that pictures are resized to for the tower");
  tower.logitScale = reader.number("logitScale", tower.logitScale, 0, 1e4,
                                   "starting value of the logits' factor, taken as it is");
  s.imageSize = tower.pictureSize;
  const int64_t width = reader.integer("outputWidth", tower.outputWidth, 1, 1 << 16,
                                       "convolution and latent: width of the features");
  tower.outputWidth = tower.kind == ImageTowerConfig::Kind::Siglip ? s.width : width;
  reader.finish();
  return tower;
}

DeviceConfig readDevices(ConfigReader reader) {
  DeviceConfig d;
  d.kind = static_cast<DeviceConfig::Kind>(
      reader.choice("kind", {"auto", "cpu", "cuda"}, 0, "auto: GPUs if there are any"));
  d.count = reader.integer("count", 0, 0, 4096,
                           "processes on this machine; 0: one per GPU, one on a processor");
  d.threads = reader.integer("threads", 0, 0, 4096,
                             "of each process on a processor; 0: the cores, shared equally");
  reader.finish();
  return d;
}

EvaluationConfig readEvaluation(ConfigReader reader, EvaluationConfig e, const fs::path& base,
                                TaskKind task) {
  e.inception = reader.path("inception", base,
                            "weights pt_inception-2015-12-05; with fidStatistics: the FID");
  e.fidStatistics = reader.path("fidStatistics", base,
                                ".npz of the pictures to compare with, e.g. "
                                "fid_stats_mscoco256_val.npz");
  e.clip = reader.path("clip", base, "weights of CLIP ViT-B/32; with clipMerges: the CLIP score");
  e.clipMerges = reader.path("clipMerges", base, "bpe_simple_vocab_16e6.txt.gz");
  e.samples = reader.integer("samples", e.samples, 2, 1'000'000,
                             "pictures drawn each time, shared by all processes");
  e.finalSamples = reader.integer("finalSamples", e.finalSamples, 0, 1'000'000,
                                  "pictures of the best checkpoint at the end of the run; 0, or "
                                  "as many as samples: no further ones");
  e.steps = reader.integer("steps", e.steps, 1, 10000, "solver steps of these pictures");
  e.batch = reader.integer("batch", e.batch, 1, 4096,
                           "pictures drawn together on a device; halved where memory runs out");
  e.keepPictures =
      reader.boolean("keepPictures", e.keepPictures, "keep them in <run>/evaluation/<step>");
  e.guidance = reader.number("guidance", e.guidance, 0, 100, "0: the model's own");
  reader.finish();
  if (e.inception.empty() != e.fidStatistics.empty())
    reader.complain(e.inception.empty() ? "inception" : "fidStatistics",
                    "is missing: the FID needs weights and statistics to compare with");
  if (e.clip.empty() != e.clipMerges.empty())
    reader.complain(e.clip.empty() ? "clip" : "clipMerges",
                    "is missing: the CLIP score needs weights and vocabulary");
  if (task == TaskKind::Autoencoder && !e.clip.empty())
    reader.complain("clip", "is of no use for an autoencoder; the FID is");
  return e;
}

}  // namespace crossflow::training
