// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two small networks around the text encoder: Compressor narrows T5-XXL features before it,
// LatentAdaptor turns a flat vector into a latent picture after it. The trainer uses a second
// adaptor to bring image-tower features to the size of a latent.

#include "models/layers/basic_layers.h"

namespace crossflow::models {

/// x [..., in] -> [..., out]: fc1, layer norm, ReLU, fc2.
struct CompressorImpl : torch::nn::Module {
  CompressorImpl(int64_t in, int64_t out);
  at::Tensor forward(const at::Tensor& x) const;

  Linear fc1{nullptr}, fc2{nullptr};
  LayerNorm ln_fc1{nullptr};
};
TORCH_MODULE(Compressor);

/// x [B, in] -> [B, out], by way of a picture of side × side pixels with out/side² channels.
/// Throws Error if `out` is not a multiple of side².
struct LatentAdaptorImpl : torch::nn::Module {
  LatentAdaptorImpl(int64_t in, int64_t out, int64_t pictureSide = 64);
  at::Tensor forward(const at::Tensor& x) const;

  int64_t inputWidth, side;
  Linear fc1{nullptr}, fc2{nullptr};
  LayerNorm ln_fc1{nullptr}, ln_fc2{nullptr};
  Conv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr};
  LayerNorm ln_conv1{nullptr}, ln_conv2{nullptr};
};
TORCH_MODULE(LatentAdaptor);

}  // namespace crossflow::models
