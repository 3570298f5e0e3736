// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/parameter_count.h"

#include <algorithm>

namespace crossflow::models {
namespace {

constexpr int64_t kTimeFrequencies = 256;  // DiT's time embedding

int64_t linear(int64_t in, int64_t out) {
  return in * out + out;
}
int64_t conv(int64_t in, int64_t out, int64_t kernel) {
  return in * out * kernel * kernel + out;
}
/// Two values and the two numbers that say when one gives way to the other.
int64_t timeDependent(int64_t count) {
  return 4 * count;
}

int64_t stageBlock(const StageConfig& s) {
  const int64_t mlp =
      timeDependent(s.dim) + 2 * linear(s.dim, s.hiddenDim) + linear(s.hiddenDim, s.dim);
  if (s.block == BlockKind::ConvNeXt) return conv(1, s.dim, s.kernelSize) + mlp;
  return timeDependent(s.dim) + 3 * s.dim * s.dim + linear(s.dim, s.dim) + mlp;
}

int64_t stageCount(const StageConfig& s, int64_t channels) {
  const int64_t indicator = s.block == BlockKind::Transformer ? 2 : 0;
  return indicator + conv(channels, s.dim, s.inputFeatureRatio) + s.maxHeight * s.maxWidth * s.dim +
         (s.blocks / 2 * 2 + 1) * stageBlock(s) + s.blocks / 2 * linear(2 * s.dim, s.dim) +
         2 * timeDependent(s.dim) + conv(s.dim, channels, s.finalKernelSize);
}

int64_t upsampleCount(const StageConfig& coarse, const StageConfig& fine) {
  const int64_t width = coarse.dim * (coarse.blocks / 2 * 2 + 2);
  const int64_t ratio = fine.maxHeight / coarse.maxHeight;
  return 2 * timeDependent(width) + linear(width, fine.dim * ratio * ratio) +
         2 * timeDependent(fine.dim);
}

/// One layer of the text variational encoder.
int64_t textVeLayer(int64_t width, int64_t hidden) {
  return 4 * linear(width, width) + linear(width, hidden) + linear(hidden, width) + 4 * width;
}

/// The head of 512 px models, a small picture of side*side hidden units.
int64_t adaptorCount(int64_t in, int64_t out, int64_t side) {
  const int64_t hidden = side * side;
  return linear(in, hidden) + linear(hidden, hidden) + 4 * hidden + conv(1, 32, 3) +
         conv(32, 64, 3) + int64_t{2} * (32 + 64) * hidden + conv(64, out / hidden, 3);
}

int64_t resnetBlock(int64_t in, int64_t out) {
  return 2 * in + conv(in, out, 3) + 2 * out + conv(out, out, 3) +
         (in != out ? conv(in, out, 1) : 0);
}

}  // namespace

int64_t parameterCount(const DimrConfig& config) {
  int64_t count = 0;
  for (size_t i = 0; i < config.stages.size(); ++i) {
    count += stageCount(config.stages[i], config.channels);
    if (i > 0) count += upsampleCount(config.stages[i - 1], config.stages[i]);
  }
  return count;
}

int64_t parameterCount(const DitConfig& c) {
  const int64_t d = c.hiddenSize;
  const int64_t side = c.latentSize / c.patchSize;
  const auto mlp = static_cast<int64_t>(static_cast<double>(d) * c.mlpRatio);
  const int64_t block =
      linear(d, 3 * d) + linear(d, d) + linear(d, mlp) + linear(mlp, d) + linear(d, 6 * d);
  return side * side * d + conv(c.channels, d, c.patchSize) + linear(kTimeFrequencies, d) +
         linear(d, d) + 2 * d + c.depth * block +
         linear(d, c.patchSize * c.patchSize * c.channels) + linear(d, 2 * d);
}

int64_t parameterCount(const BackboneConfig& config) {
  return std::visit([](const auto& sizes) { return parameterCount(sizes); }, config);
}

int64_t parameterCount(const TextVeConfig& c) {
  int64_t count = 0, width = c.tokenWidth;
  if (c.compressedWidth > 0) {
    width = c.compressedWidth;
    count += linear(c.tokenWidth, width) + 2 * width + linear(width, width);
  }
  count += c.blocks * textVeLayer(width, c.hiddenDim);
  for (int64_t i = 0; i < c.reductionBlocks; ++i, width /= 2)
    count += textVeLayer(width, c.hiddenDim) + linear(width, width / 2);
  const int64_t flat = width * c.tokens;
  if (c.head == TextVeConfig::Head::Adaptor)
    return count + adaptorCount(flat, c.outputSize, c.adaptorSide);
  return count + linear(flat, c.outputSize) + (c.lastNorm ? 2 * c.outputSize : 0);
}

int64_t parameterCount(const ClipTextConfig& c) {
  const int64_t d = c.hiddenSize;
  const int64_t layer =
      4 * linear(d, d) + linear(d, c.intermediateSize) + linear(c.intermediateSize, d) + 4 * d;
  return (c.vocabSize + c.maxPositions) * d + c.layers * layer + 2 * d;
}

int64_t parameterCount(const T5Config& c) {
  const int64_t inner = c.heads * c.keyValueDim;
  const int64_t layer = 4 * c.modelDim * inner + 3 * c.modelDim * c.feedForwardDim + 2 * c.modelDim;
  return c.vocabSize * c.modelDim + c.layers * layer + c.relativeBuckets * c.heads + c.modelDim;
}

int64_t decoderParameterCount(const VaeConfig& c) {
  const std::vector<int64_t> levels = c.decoderMultipliers();
  int64_t width = c.baseChannels * levels.back();
  const int64_t attention = 2 * width + 4 * conv(width, width, 1);
  int64_t count = conv(c.embedDim, c.zChannels, 1) + conv(c.zChannels, width, 3) +
                  2 * resnetBlock(width, width) + attention;
  int64_t resolution = c.resolution >> (levels.size() - 1);
  for (size_t level = levels.size(); level-- > 0; resolution *= 2) {
    const int64_t out = c.baseChannels * levels[level];
    const bool attends =
        std::count(c.attentionResolutions.begin(), c.attentionResolutions.end(), resolution) > 0;
    for (int64_t i = 0; i <= c.resBlocks; ++i, width = out)
      count += resnetBlock(width, out) + (attends ? 2 * out + 4 * conv(out, out, 1) : 0);
    if (level > 0) count += conv(out, out, 3);
  }
  return count + 2 * width + conv(width, c.outChannels, 3);
}

}  // namespace crossflow::models
