// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Picture -> features from which KlVae takes mean and log-variance.

#include "models/vae/vae_blocks.h"

namespace crossflow::models {

struct VaeEncoderImpl : torch::nn::Module {
  explicit VaeEncoderImpl(const VaeConfig& config);

  /// x [B, inChannels, H, W] -> [B, 2 * zChannels, H / f, W / f], f = config.encoderDownscale().
  at::Tensor forward(const at::Tensor& x);

  Conv2d conv_in{nullptr}, conv_out{nullptr};
  torch::nn::ModuleList down;
  VaeMiddle mid{nullptr};
  GroupNorm norm_out{nullptr};
};
TORCH_MODULE(VaeEncoder);

}  // namespace crossflow::models
