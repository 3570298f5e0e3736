// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// config.json of a run folder as checked values. JSON names are the field names below; paths are
// relative to the run folder. Everything but "model" and "data" has a default; that of a published
// model's id is what the model was trained with.

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "models/config/model_config.h"
#include "models/vision/siglip_tower.h"
#include "training/config/config_reader.h"
#include "training/config/data_config.h"

namespace crossflow::training {

enum class TaskKind { Flow, Autoencoder, Distil };

struct TrainSchedule {
  int64_t steps = 1'000'000;
  int64_t batchSize = 256;   // of one optimiser step, over all ranks
  int64_t accumulation = 1;  // micro-batches per step
  uint64_t seed = 1234;
  int64_t logInterval = 10;
  int64_t sampleInterval = 5000, sampleSteps = 50;
  int64_t validationInterval = 0;  // 0: never
  int64_t saveInterval = 5000;
  int64_t evaluationInterval = 0;  // 0: at each save, if `evaluation` names weights at all
  int64_t keepLast = 3;
  bool tensorboard = false;  // also event files that TensorBoard reads, in <run>/tensorboard
  enum class Precision { Auto, Bf16, Fp32 } precision = Precision::Auto;
  bool bf16 = false;             // what precision means on the device; parameters stay fp32
  bool deterministic = false;    // the same bits after a resume on a GPU, too; slower there
  bool recorded = true;          // on a GPU: a step is recorded once and repeated
  bool checkpointing = false;    // recompute blocks in backward: less memory, a third slower
  bool dropout = true;           // of the text variational encoder, as the original
  bool decoderOnly = false;      // autoencoder: the encoder stays, and so do latents made with it
  int64_t nonFiniteRetries = 3;  // steps in a row that may be skipped before the run gives up
};

struct OptimizerConfig {
  double lr = 1e-5;
  double beta1 = 0.9, beta2 = 0.9, eps = 1e-8, weightDecay = 0.03;
  int64_t warmupSteps = 5000;
  enum class Decay { Constant, Cosine, Linear } decay = Decay::Constant;
  double finalLr = 0.0;       // fraction of lr at the last step, for cosine and linear
  double clipGradient = 0.0;  // largest norm; 0: no clipping, as the original
  double ema = 0.9999;
  bool emaWarmup = false;  // rate min(ema, (1+step)/(10+step)): useful for short runs
};

struct LossConfig {
  std::vector<double> coefficients;  // one per stage, default 1/2^k up to 1 on the finest
  double contrastive = 1.0, kl = 0.01;
  double nullRate = 0.1;
  // Flow times are sigmoid(mean + deviation * normal). The original's 0 and 1 hardly ever ask what
  // comes first; small models that learn few pictures by heart need times near 0.
  double timeMean = 0, timeDeviation = 1;
  // Share of samples that learn the straight way between two texts' latents: start and target are
  // mixed with those of the row before in the micro-batch (mixup, Zhang et al. 2018). The original
  // has none; few pictures leave gaps between them in which a film jumps.
  double mixtureRate = 0;
  // Share of samples that start up to `strayDeviation` beyond their text's own noise, standardised:
  // sums and differences of texts land there, and the text's noise may stay small.
  double strayRate = 0, strayDeviation = 0.5;
  // Share of samples that start at a standardised sum of other captions whose words make theirs
  // (data/caption_sums.h); and the weight of such a sum's squared distance from the standardised
  // text latent of the answer, a mean over its numbers: the texts' networks learn of it at once
  // what the flow alone would tell them slowly. Ours, not the original's.
  double sumRate = 0, sumDistance = 0;
  // Weight of the squared distance of a caption's text latent from that of its picture's name (the
  // first caption, which is not moved by it): another word for a thing starts where the thing does,
  // long before the flow has drawn it from there often enough. Not where several pictures are
  // called so. Ours, too.
  double nameDistance = 0;
  bool antialias = false;       // resize of the training image; the published models: without
  bool gatherContrast = false;  // negatives of all ranks instead of this rank's
  double l1 = 1.0, l2 = 1.0;    // autoencoder
  double edges = 0.0;           // autoencoder: absolute error of neighbours' differences
};

// What a network is taught that is to draw in few evaluations; tasks/distil_task.h says how.
struct DistilConfig {
  int64_t steps = 2;         // evaluations that the result is meant to be drawn with
  double guidance = 0;       // of the teacher, baked in; 0: the model's own
  double pathRate = 0.5;     // share of samples that learn jumps along the teacher's stored paths
  double mapRate = 0.25;     // share that learns the first leap from the text latent alone
  double teacherRate = 0.4;  // of the others, those whose first half of a jump is the teacher's
  double difference = 0.02;  // of flow time, for the derivative of the leap
};

struct ImageTowerConfig {
  enum class Kind {
    None,         // no contrastive loss
    Siglip,       // the original's
    Convolution,  // one convolution, GELU, mean, linear: the parity packs' stand-in, small models
    Latent        // no pixels: an MLP on the picture's latent, for runs on cached latents
  };
  Kind kind = Kind::Siglip;
  models::SiglipConfig siglip;
  int64_t convolutionWidth = 6, convolutionStride = 32, outputWidth = 1024;
  int64_t pictureSize = 256;   // pictures are resized to this for the tower
  double logitScale = 2.6593;  // starting value, used as it is
};

struct DeviceConfig {
  enum class Kind { Auto, Cpu, Cuda } kind = Kind::Auto;
  int64_t count = 0;    // processes; 0: one per GPU, one on a CPU
  int64_t threads = 0;  // per process on a CPU; 0: shared equally
};

struct TrainConfig {
  TaskKind task = TaskKind::Flow;
  models::ModelConfig model;
  enum class TextMode { Features, Frozen, Trained } textMode = TextMode::Features;
  std::filesystem::path tokenizer;
  StartingWeights start;
  DataConfig data;
  TrainSchedule train;
  OptimizerConfig optimizer;
  LossConfig loss;
  DistilConfig distil;
  ImageTowerConfig imageTower;
  EvaluationConfig evaluation;
  DeviceConfig devices;
  nlohmann::json modelJson;  // "model" as it stands in config.json

  /// Samples a rank draws for one micro-batch.
  int64_t microBatch(int64_t world) const { return train.batchSize / (world * train.accumulation); }
};

/// Checks everything that can be checked without opening data. Throws RunError(BadConfig).
TrainConfig parseTrainConfig(const nlohmann::json& content, const std::filesystem::path& base);
/// Reads config.json of a run folder.
TrainConfig readTrainConfig(const std::filesystem::path& runFolder);
/// Every entry there is with its general default; those of a published model come from its id.
ConfigFields trainConfigFields();
/// The value of `text` (JSON, or a plain word) at `path` ("train.batchSize") of config.json in
/// `runFolder`; the file is written anew if the whole is still a configuration. Throws RunError.
void overrideConfig(const std::filesystem::path& runFolder,
                    const std::vector<std::string>& assignments);

}  // namespace crossflow::training
