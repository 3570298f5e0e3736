// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the encoder and the decoder of the KL autoencoder are built from. Child names are those of
// the published file. Pictures and features are [B, C, H, W], best laid out channels last.

#include <torch/nn/modules/container/modulelist.h>

#include "models/config/model_config.h"
#include "models/layers/basic_layers.h"

namespace crossflow::models {

/// Group norm over config.normGroups groups (their common divisor with the channels), eps 1e-6.
GroupNorm vaeNorm(const VaeConfig& config, int64_t channels);

/// Twice (norm, swish, convolution), plus the input, projected where the width changes.
struct VaeResnetBlockImpl : torch::nn::Module {
  VaeResnetBlockImpl(const VaeConfig& config, int64_t in, int64_t out);
  at::Tensor forward(const at::Tensor& x);

  GroupNorm norm1{nullptr}, norm2{nullptr};
  Conv2d conv1{nullptr}, conv2{nullptr}, nin_shortcut{nullptr};
};
TORCH_MODULE(VaeResnetBlock);

/// Self-attention with one head over all positions, plus the input.
struct VaeAttentionImpl : torch::nn::Module {
  VaeAttentionImpl(const VaeConfig& config, int64_t channels);
  at::Tensor forward(const at::Tensor& x);

  GroupNorm norm{nullptr};
  Conv2d q{nullptr}, k{nullptr}, v{nullptr}, proj_out{nullptr};
};
TORCH_MODULE(VaeAttention);

/// Halves height and width: zeros at the right and bottom, then a convolution of stride two.
struct VaeDownsampleImpl : torch::nn::Module {
  explicit VaeDownsampleImpl(int64_t channels);
  at::Tensor forward(const at::Tensor& x);

  Conv2d conv{nullptr};
};
TORCH_MODULE(VaeDownsample);

/// Doubles height and width: nearest pixel, then a convolution.
struct VaeUpsampleImpl : torch::nn::Module {
  explicit VaeUpsampleImpl(int64_t channels);
  at::Tensor forward(const at::Tensor& x);

  Conv2d conv{nullptr};
};
TORCH_MODULE(VaeUpsample);

/// The coarsest resolution: block, attention, block.
struct VaeMiddleImpl : torch::nn::Module {
  VaeMiddleImpl(const VaeConfig& config, int64_t channels);
  at::Tensor forward(const at::Tensor& x);

  VaeResnetBlock block_1{nullptr}, block_2{nullptr};
  VaeAttention attn_1{nullptr};
};
TORCH_MODULE(VaeMiddle);

/// One resolution: blocks, each followed by attention where `attention`, then a change of size.
struct VaeLevelImpl : torch::nn::Module {
  enum class Resize { None, Down, Up };
  VaeLevelImpl(const VaeConfig& config, int64_t in, int64_t out, int64_t blocks, bool attention,
               Resize resize);
  at::Tensor forward(at::Tensor x);

  torch::nn::ModuleList block, attn;
  VaeDownsample downsample{nullptr};
  VaeUpsample upsample{nullptr};
};
TORCH_MODULE(VaeLevel);

}  // namespace crossflow::models
