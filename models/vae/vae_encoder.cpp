// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/vae_encoder.h"

#include "models/torch.h"

#include <algorithm>

namespace crossflow::models {

VaeEncoderImpl::VaeEncoderImpl(const VaeConfig& config) {
  const auto& multipliers = config.channelMultipliers;
  conv_in = register_module(
      "conv_in",
      Conv2d(Conv2dOptions{.in = config.inChannels, .out = config.baseChannels, .padding = 1}));
  register_module("down", down);
  int64_t width = config.baseChannels;
  int64_t resolution = config.resolution >> config.finerMultipliers.size();
  for (size_t level = 0; level < multipliers.size(); ++level) {
    const bool last = level + 1 == multipliers.size();
    const bool attention = std::ranges::count(config.attentionResolutions, resolution) > 0;
    const int64_t out = config.baseChannels * multipliers[level];
    down->push_back(VaeLevel(config, width, out, config.resBlocks, attention,
                             last ? VaeLevelImpl::Resize::None : VaeLevelImpl::Resize::Down));
    width = out;
    if (!last) resolution /= 2;
  }
  mid = register_module("mid", VaeMiddle(config, width));
  norm_out = register_module("norm_out", vaeNorm(config, width));
  conv_out = register_module(
      "conv_out", Conv2d(Conv2dOptions{.in = width, .out = 2 * config.zChannels, .padding = 1}));
}

at::Tensor VaeEncoderImpl::forward(const at::Tensor& x) {
  at::Tensor h = conv_in->forward(x);  // [B, C, H, W]
  for (size_t level = 0; level < down->size(); ++level) {
    h = down->at<VaeLevelImpl>(level).forward(h);
  }
  h = mid->forward(h);  // [B, C, H/8, W/8]
  return conv_out->forward(norm_out->forwardSilu(h));
}

}  // namespace crossflow::models
