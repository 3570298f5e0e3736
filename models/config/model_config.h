// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sizes of every network as plain values. Nothing is hard-wired to the published models: those
// are entries of model_catalog, the starter model is another, parity packs bring their own.
// JSON names are those of the original's configuration files (read by config_json).

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "models/config/vae_config.h"

namespace crossflow::models {

enum class TextEncoderKind { Clip, T5 };
enum class BlockKind { Transformer, ConvNeXt };

/// One resolution of DiMR. Defaults are stage 0 of the published 256 px model.
struct StageConfig {
  BlockKind block = BlockKind::Transformer;
  int64_t dim = 1024;        // channels
  int64_t hiddenDim = 2048;  // gated MLP
  int64_t heads = 16;        // transformer only
  int64_t kernelSize = 7;    // ConvNeXt only
  int64_t blocks = 65;       // rounded to an odd number: blocks/2*2+1
  int64_t maxHeight = 16, maxWidth = 16;
  int64_t imageInputRatio = 1;    // area down-sampling of the latent before the patch convolution
  int64_t inputFeatureRatio = 2;  // kernel and stride of the patch convolution
  int64_t finalKernelSize = 3;
};

struct DimrConfig {
  int64_t channels = 4;
  std::vector<StageConfig> stages;  // coarse to fine
  bool blockGradToLowres = false;   // training: no gradient from a stage into the coarser one
};

struct DitConfig {
  int64_t channels = 4;
  int64_t latentSize = 64;
  int64_t patchSize = 2;
  int64_t hiddenSize = 1280;
  int64_t depth = 36;
  int64_t heads = 20;
  double mlpRatio = 4.0;
};

using BackboneConfig = std::variant<DimrConfig, DitConfig>;

/// Text variational encoder. It compresses tokens of `compressedWidth` wide first (T5-XXL).
struct TextVeConfig {
  int64_t tokenWidth = 768;  // width of the text encoder's output (original: clip_dim)
  int64_t tokens = 77;       // original: num_clip_token
  int64_t blocks = 11;
  int64_t hiddenDim = 1024;  // feed-forward (original: hidden_dim / d_ff)
  int64_t heads = 8;
  int64_t reductionBlocks = 3;  // each halves the width
  int64_t outputSize = 8192;    // 2*C*H*W: mu and log-variance
  int64_t compressedWidth = 0;  // 0: no compressor; 1024 for T5-XXL
  enum class Head { Linear, Adaptor } head = Head::Linear;
  bool lastNorm = false;     // a norm after the linear head (no published model has it)
  int64_t adaptorSide = 64;  // the adaptor's picture: side*side hidden units, side = H = W
  double dropout = 0.1;      // in training only; residual drop-out is 0.1 whatever this says
};

/// CLIP text transformer (Hugging Face naming of sizes).
struct ClipTextConfig {
  int64_t vocabSize = 49408, hiddenSize = 768, intermediateSize = 3072;
  int64_t layers = 12, heads = 12, maxPositions = 77;
  bool quickGelu = true;
  double layerNormEps = 1e-5;
  bool operator==(const ClipTextConfig&) const = default;
};

/// T5 v1.1 encoder.
struct T5Config {
  int64_t vocabSize = 32128, modelDim = 4096, keyValueDim = 64, feedForwardDim = 10240;
  int64_t layers = 24, heads = 64;
  int64_t relativeBuckets = 32, relativeMaxDistance = 128;
  double layerNormEps = 1e-6;
  bool operator==(const T5Config&) const = default;
};

/// What a model is by default sampled with.
struct SamplingDefaults {
  int64_t steps = 50;
  double guidance = 7.0;
  // Taught to draw in few evaluations: the solver Leap is its own, see models/flow/sampler.h.
  bool leaps = false;
  // Deviation of the seeds' noise beside the text's own; models/flow/latent_algebra.h, strayed().
  double stray = 0;
};

/// Where parts lie that a model's own file does not hold: absolute, or relative to the folder of
/// its config.json. Empty: in its own file, or where published files usually lie.
struct LinkedFiles {
  std::string autoencoder, textEncoder, tokenizer;
};

/// How the original trained a model; the trainer's starting values.
struct TrainingDefaults {
  double learningRate = 1e-5;
  double weightDecay = 0.03;  // none for nodecay_*
  std::array<double, 2> betas{0.9, 0.9};
  int64_t warmupSteps = 5000;
  int64_t batchSize = 1024;  // over all GPUs
  int64_t steps = 1'000'000, logInterval = 10, sampleInterval = 5000, saveInterval = 50'000;
  int64_t evaluationSamples = 10'000, finalSamples = 30'000;  // pictures of the FID
  int64_t evaluationBatch = 20;                               // of them on one GPU
  double nullRate = 0.1;  // share of unconditional samples (original: cfg_indicator)
  std::vector<double> lossCoefficients{};  // one per DiMR stage, empty for DiT
};

/// Everything needed to build a model that turns a prompt into a picture.
struct ModelConfig {
  std::string id;     // "t2i_256px_clip_dimr", "starter", ...
  std::string title;  // for people
  int64_t imageSize = 256;
  std::array<int64_t, 3> latentShape{4, 32, 32};  // C, H, W
  TextEncoderKind textEncoder = TextEncoderKind::Clip;
  std::variant<ClipTextConfig, T5Config> textConfig;
  double textFeatureScale = 1.0;  // 10 for T5-XXL
  TextVeConfig textVe;
  BackboneConfig backbone;
  VaeConfig vae;
  SamplingDefaults sampling;
  LinkedFiles files;
};

}  // namespace crossflow::models
