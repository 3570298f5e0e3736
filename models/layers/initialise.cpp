// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/initialise.h"

#include "models/torch.h"

#include <algorithm>
#include <cmath>

#include "models/layers/basic_layers.h"

namespace crossflow::models {
namespace {

void uniformByFanIn(const at::Tensor& weight, const at::Tensor& bias) {
  const double bound = 1.0 / std::sqrt(static_cast<double>(weight[0].numel()));
  weight.uniform_(-bound, bound);
  if (bias.defined()) bias.uniform_(-bound, bound);
}

void neutral(const at::Tensor& weight, const at::Tensor& bias) {
  if (!weight.defined()) return;
  weight.fill_(1);
  bias.zero_();
}

void initialiseLeaf(torch::nn::Module& module) {
  if (auto* linear = module.as<LinearImpl>()) {
    uniformByFanIn(linear->weight, linear->bias);
  } else if (auto* conv = module.as<Conv2dImpl>()) {
    uniformByFanIn(conv->weight, conv->bias);
  } else if (auto* layerNorm = module.as<LayerNormImpl>()) {
    neutral(layerNorm->weight, layerNorm->bias);
  } else if (auto* groupNorm = module.as<GroupNormImpl>()) {
    neutral(groupNorm->weight, groupNorm->bias);
  } else if (auto* embedding = module.as<EmbeddingImpl>()) {
    embedding->weight.normal_();
  }
}

}  // namespace

void initialiseLeafLayers(torch::nn::Module& module) {
  torch::NoGradGuard noGrad;
  module.apply([](torch::nn::Module& child) { initialiseLeaf(child); });
}

void xavierUniform(const at::Tensor& weight) {
  torch::NoGradGuard noGrad;
  const double fanOut = static_cast<double>(weight.size(0));
  const double fanIn = static_cast<double>(weight[0].numel());
  const double bound = std::sqrt(6.0 / (fanIn + fanOut));
  weight.uniform_(-bound, bound);
}

void truncatedNormal(const at::Tensor& weight, double deviation) {
  torch::NoGradGuard noGrad;
  constexpr double kLimit = 2;
  // Draws the distribution function's value evenly between its values at both limits.
  // Both stay away from 1, where fp32 has only infinity to offer.
  const double edge = std::min(std::erf(kLimit / (deviation * std::sqrt(2.0))), 1.0 - 1e-7);
  weight.uniform_(-edge, edge).erfinv_().mul_(deviation * std::sqrt(2.0)).clamp_(-kLimit, kLimit);
}

}  // namespace crossflow::models
