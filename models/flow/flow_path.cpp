// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/flow_path.h"

#include "models/torch.h"

#include <algorithm>
#include <string>

#include "models/base/error.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

/// time [B] -> [B, 1, ...] beside a tensor of `dimensions` dimensions.
at::Tensor perRow(const at::Tensor& time, int64_t dimensions) {
  std::vector<int64_t> shape(static_cast<size_t>(dimensions), 1);
  shape[0] = time.size(0);
  return time.view(shape);
}

at::Tensor sumWindows(const at::Tensor& velocity, int64_t ratio, bool odd, bool scaleCorrection) {
  const int64_t height = velocity.size(2), width = velocity.size(3);
  const int64_t overlap = odd ? 1 : 0;
  if ((height - overlap) % ratio != 0 || (width - overlap) % ratio != 0) {
    throw ShapeError("A velocity of " + std::to_string(height) + " × " + std::to_string(width) +
                     " cannot be reduced " + std::to_string(ratio) +
                     " times; check the number of stages and the latent size.");
  }
  const int64_t channels = velocity.size(1), side = ratio + overlap;
  const double divisor = static_cast<double>(scaleCorrection ? side : side * side);
  const at::Tensor kernel = at::full({channels, 1, side, side}, 1.0 / divisor, velocity.options());
  return at::conv2d(velocity, kernel, {}, ratio, odd ? side / 2 : 0, 1, channels);
}

}  // namespace

at::Tensor flowState(const at::Tensor& time, const at::Tensor& x0, const at::Tensor& x1,
                     double sigmaMin, double sigmaMax) {
  expectShape(time, {x0.size(0)}, "Flow time");
  const at::Tensor t = perRow(time, x0.dim());
  return (t * (sigmaMin / sigmaMax - 1) + 1) * x0 + t * x1;
}

at::Tensor flowVelocity(const at::Tensor& x0, const at::Tensor& x1, double sigmaMin,
                        double sigmaMax) {
  return (sigmaMin / sigmaMax - 1) * x0 + x1;
}

at::Tensor logSnr(const at::Tensor& time) {
  return 4 - time * 8;
}

at::Tensor logitNormalTime(const at::Tensor& normalDraw, double mean, double std) {
  return at::sigmoid(normalDraw * std + mean);
}

at::Tensor resolutionScaledTime(const at::Tensor& time, double scale) {
  return time * scale / (1 + (scale - 1) * time);
}

std::vector<at::Tensor> multiScaleTargets(const at::Tensor& velocity, int64_t levels,
                                          bool scaleCorrection) {
  expectShape(velocity, {kAnySize, kAnySize, kAnySize, kAnySize}, "Target velocity");
  const bool odd = velocity.size(2) % 2 != 0;
  std::vector<at::Tensor> targets;
  for (int64_t ratio = int64_t{1} << (levels - 1); ratio > 1; ratio /= 2) {
    targets.push_back(sumWindows(velocity, ratio, odd, scaleCorrection));
  }
  targets.push_back(velocity);
  return targets;
}

}  // namespace crossflow::models
