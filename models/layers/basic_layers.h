// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The leaf layers every network is made of. They have the parameter names of torch.nn, but are born
// without values: constructing a billion-parameter network touches no memory and draws no random
// number. Values come from loadStateDict() (inference) or initialiseParameters() (training).

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include <vector>

namespace crossflow::models {

/// y = x Wᵀ + b. x [..., in] -> [..., out].
struct LinearImpl : torch::nn::Module {
  LinearImpl(int64_t inFeatures, int64_t outFeatures, bool withBias = true);
  at::Tensor forward(const at::Tensor& x) const;

  at::Tensor weight;  // [out, in]
  at::Tensor bias;    // [out], undefined without bias
};
TORCH_MODULE(Linear);

struct Conv2dOptions {
  int64_t in = 0, out = 0, kernel = 3, stride = 1, padding = 0, groups = 1;
  bool bias = true;
};

/// x [B, in, H, W] -> [B, out, H', W'].
struct Conv2dImpl : torch::nn::Module {
  explicit Conv2dImpl(const Conv2dOptions& options);
  at::Tensor forward(const at::Tensor& x) const;

  Conv2dOptions options;
  at::Tensor weight;  // [out, in/groups, kernel, kernel]
  at::Tensor bias;
};
TORCH_MODULE(Conv2d);

/// torch.nn.LayerNorm over the last `shape.size()` dimensions.
struct LayerNormImpl : torch::nn::Module {
  explicit LayerNormImpl(std::vector<int64_t> normalizedShape, double epsilon = 1e-5,
                         bool affine = true);
  at::Tensor forward(const at::Tensor& x) const;

  std::vector<int64_t> shape;
  double eps;
  at::Tensor weight, bias;  // undefined when not affine
};
TORCH_MODULE(LayerNorm);

/// x [B, C, H, W] -> same.
struct GroupNormImpl : torch::nn::Module {
  GroupNormImpl(int64_t groupCount, int64_t channels, double epsilon);
  at::Tensor forward(const at::Tensor& x) const;

  int64_t groups;
  double eps;
  at::Tensor weight, bias;
};
TORCH_MODULE(GroupNorm);

/// ids [...] int64 -> [..., width].
struct EmbeddingImpl : torch::nn::Module {
  EmbeddingImpl(int64_t count, int64_t width);
  at::Tensor forward(const at::Tensor& ids) const;

  at::Tensor weight;  // [count, width]
};
TORCH_MODULE(Embedding);

}  // namespace crossflow::models
