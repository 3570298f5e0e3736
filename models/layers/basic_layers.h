// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The leaf layers every network is made of. They have the parameter names of torch.nn, but are born
// without values: constructing a billion-parameter network touches no memory and draws no random
// number. Values come from loadStateDict() (inference) or initialiseParameters() (training).

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include <memory>
#include <vector>

#include "models/layers/linear_kernel.h"

namespace crossflow::models {

/// y = x Wᵀ + b. x [..., in] -> [..., out]. x is brought to the weight's dtype.
struct LinearImpl : torch::nn::Module {
  /// pieces > 1: the input is several tensors of equal width that nobody has to put together.
  LinearImpl(int64_t in, int64_t out, bool withBias = true, int64_t pieces = 1);
  at::Tensor forward(const at::Tensor& x) const;

  // The same with what follows it: GELU, a factor or a summand [..., out].
  at::Tensor forwardGelu(const at::Tensor& x) const;
  at::Tensor forwardTimes(const at::Tensor& x, const at::Tensor& factor) const;
  at::Tensor forwardPlus(const at::Tensor& x, const at::Tensor& summand) const;
  at::Tensor forwardGated(const at::Tensor& x, const LinearImpl& gate) const;  // times its GELU

  /// The share of one piece x [..., in/pieces], added to `sum` if there is one. Piece 0 brings the
  /// bias. The sum of all shares is forward().
  at::Tensor forwardPiece(int64_t piece, const at::Tensor& x, const at::Tensor& sum = {}) const;

  /// What inputs are brought to unless they come in it.
  at::ScalarType inputType() const;
  /// sum + forward(x), in sum's type; on a processor in sum's place. For inference: sum is new or
  /// nobody's.
  at::Tensor forwardOnto(const at::Tensor& sum, const at::Tensor& x) const;

  /// Inference only: gives the weight up for `form` (inference_linears.h). False if there is none.
  bool convert(LinearForm form);

  const int64_t inFeatures, outFeatures, inputPieces;
  at::Tensor weight;  // [out, in]; undefined once converted
  at::Tensor bias;    // [out], undefined without bias; stays when converted

 private:
  at::Tensor plainPiece(int64_t piece) const;
  at::Tensor sumOfPieces(const at::Tensor& x) const;

  LinearForm form_ = LinearForm::Plain;
  std::vector<std::shared_ptr<const LinearKernel>> kernels_;  // one a piece, once converted
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
  /// With the SiLU behind it. For channels last, by kernels of our own, either is two passes.
  at::Tensor forwardSilu(const at::Tensor& x) const;

  int64_t groups;
  double eps;
  at::Tensor weight, bias;

 private:
  bool fits(const at::Tensor& x) const;
  at::Tensor fused(const at::Tensor& x, bool silu) const;
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
