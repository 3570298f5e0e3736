// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Latent -> picture, the larger half of the KL autoencoder.

#include "models/vae/vae_blocks.h"

namespace crossflow::models {

struct VaeDecoderImpl : torch::nn::Module {
  explicit VaeDecoderImpl(const VaeConfig& config);

  /// z [B, zChannels, h, w] -> [B, outChannels, h * f, w * f], f = config.downscale().
  at::Tensor forward(const at::Tensor& z);

  Conv2d conv_in{nullptr}, conv_out{nullptr};
  VaeMiddle mid{nullptr};
  // Fine to coarse, as the published file numbers them; `finer` go on where the encoder began, so
  // that a decoder for larger pictures keeps the names of all it starts from.
  torch::nn::ModuleList up, finer;
  GroupNorm norm_out{nullptr};
};
TORCH_MODULE(VaeDecoder);

}  // namespace crossflow::models
