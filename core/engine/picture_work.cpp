// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/picture_work.h"

#include <algorithm>

#include "models/pipeline/precision_trial.h"

namespace crossflow::core {
namespace {

using models::BlockKind;
using models::ClipTextConfig;
using models::DimrConfig;
using models::DitConfig;
using models::StageConfig;
using models::T5Config;
using models::VaeConfig;

// What is not products: norms, sums, casts. It takes this share of the time that the products would
// take in fp32, in whatever format they are; measured with DiMR and DiT on two kinds of processors.
constexpr double kBesideProducts = 0.15;

/// Queries with keys and weights with values, of all heads together.
double attentionWork(double tokens, double width) {
  return 2 * tokens * tokens * width;
}

double convWork(double in, double out, double kernel, double pixels) {
  return in * out * kernel * kernel * pixels;
}

double stageWork(const StageConfig& s, double channels) {
  const double pixels = static_cast<double>(s.maxHeight * s.maxWidth);
  const bool transformer = s.block == BlockKind::Transformer;
  const double tokens = pixels + (transformer ? 1 : 0);  // the indicator of guidance
  const auto dim = static_cast<double>(s.dim), hidden = static_cast<double>(s.hiddenDim);
  const auto kernel = static_cast<double>(s.kernelSize);
  const double mixing = transformer ? 4 * dim * dim * tokens + attentionWork(tokens, dim)
                                    : convWork(1, dim, kernel, pixels);
  const int64_t halfOfBlocks = s.blocks / 2;
  const auto half = static_cast<double>(halfOfBlocks);
  return (2 * half + 1) * (mixing + 3 * dim * hidden * tokens) + half * 2 * dim * dim * tokens +
         convWork(channels, dim, static_cast<double>(s.inputFeatureRatio), pixels) +
         convWork(dim, channels, static_cast<double>(s.finalKernelSize), pixels);
}

double upsampleWork(const StageConfig& coarse, const StageConfig& fine) {
  const int64_t channels = coarse.dim * (coarse.blocks / 2 * 2 + 2);
  const auto width = static_cast<double>(channels);
  const auto finePixels = static_cast<double>(fine.maxHeight * fine.maxWidth);
  return width * static_cast<double>(fine.dim) * finePixels;
}

double evaluationWork(const DimrConfig& config) {
  double work = 0;
  for (size_t i = 0; i < config.stages.size(); ++i) {
    work += stageWork(config.stages[i], static_cast<double>(config.channels));
    if (i > 0) work += upsampleWork(config.stages[i - 1], config.stages[i]);
  }
  return work;
}

double evaluationWork(const DitConfig& c) {
  const auto width = static_cast<double>(c.hiddenSize);
  const int64_t side = c.latentSize / c.patchSize;
  const auto tokens = static_cast<double>(side * side);
  const double block = (4 + 2 * c.mlpRatio) * width * width * tokens +
                       attentionWork(tokens, width) + 6 * width * width;
  const auto patch = static_cast<double>(c.channels * c.patchSize * c.patchSize);
  return static_cast<double>(c.depth) * block + 2 * patch * width * tokens;
}

double wordsWork(const ClipTextConfig& c) {
  const auto width = static_cast<double>(c.hiddenSize);
  const auto tokens = static_cast<double>(c.maxPositions);
  const double inner = static_cast<double>(c.intermediateSize);
  return static_cast<double>(c.layers) *
         (tokens * (4 * width * width + 2 * width * inner) + attentionWork(tokens, width));
}

double wordsWork(const T5Config& c, double tokens) {
  const auto width = static_cast<double>(c.modelDim);
  const auto inner = static_cast<double>(c.heads * c.keyValueDim);
  const auto forward = static_cast<double>(c.feedForwardDim);
  return static_cast<double>(c.layers) *
         (tokens * (4 * width * inner + 3 * width * forward) + attentionWork(tokens, inner));
}

double blockWork(double in, double out, double pixels) {
  return convWork(in, out, 3, pixels) + convWork(out, out, 3, pixels) +
         (in != out ? convWork(in, out, 1, pixels) : 0);
}

double decodingWork(const VaeConfig& c, double side) {
  const std::vector<int64_t> levels = c.decoderMultipliers();
  double pixels = side * side;
  double width = static_cast<double>(c.baseChannels * levels.back());
  double work = convWork(static_cast<double>(c.zChannels), width, 3, pixels) +
                2 * blockWork(width, width, pixels) + 4 * convWork(width, width, 1, pixels) +
                attentionWork(pixels, width);
  for (size_t level = levels.size(); level-- > 0;) {
    const double out = static_cast<double>(c.baseChannels * levels[level]);
    for (int64_t i = 0; i <= c.resBlocks; ++i, width = out) work += blockWork(width, out, pixels);
    if (level == 0) break;
    pixels *= 4;
    work += convWork(out, out, 3, pixels);
  }
  return work + convWork(width, static_cast<double>(c.outChannels), 3, pixels);
}

}  // namespace

PictureWork pictureWork(const models::ModelConfig& config) {
  PictureWork work;
  const auto tokens = static_cast<double>(config.textVe.tokens);
  const auto* clip = std::get_if<ClipTextConfig>(&config.textConfig);
  work.words =
      clip != nullptr ? wordsWork(*clip) : wordsWork(std::get<T5Config>(config.textConfig), tokens);
  work.evaluation =
      std::visit([](const auto& sizes) { return evaluationWork(sizes); }, config.backbone);
  work.decoding = decodingWork(config.vae, static_cast<double>(config.latentShape[1]));
  return work;
}

double wholeWork(const models::ModelConfig& config) {
  const PictureWork work = pictureWork(config);
  const double rows = config.sampling.guidance == 1 ? 1 : 2;
  return work.words + static_cast<double>(config.sampling.steps) * rows * work.evaluation +
         work.decoding;
}

double guessedSeconds(const models::ModelConfig& config, const models::PrecisionTrial& trial,
                      int threads) {
  const double products =
      trial.winner() == c10::ScalarType::BFloat16 ? trial.bfloat16Seconds : trial.float32Seconds;
  const double each = products + kBesideProducts * trial.float32Seconds;
  return wholeWork(config) / models::PrecisionTrial::kMultiplyAdds * each / std::max(1, threads);
}

}  // namespace crossflow::core
