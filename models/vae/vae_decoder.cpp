// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/vae_decoder.h"

#include "models/torch.h"

#include <algorithm>

namespace crossflow::models {

VaeDecoderImpl::VaeDecoderImpl(const VaeConfig& config) {
  const std::vector<int64_t> multipliers = config.decoderMultipliers();
  const size_t levels = multipliers.size(), beyond = config.finerMultipliers.size();
  const int64_t coarsest = config.baseChannels * multipliers.back();
  conv_in = register_module(
      "conv_in", Conv2d(Conv2dOptions{.in = config.zChannels, .out = coarsest, .padding = 1}));
  mid = register_module("mid", VaeMiddle(config, coarsest));

  register_module("up", up);
  if (beyond > 0) register_module("finer", finer);
  for (size_t level = 0; level < levels; ++level) {
    // The encoder halves with integer division, the decoder doubles from its coarsest resolution.
    const int64_t resolution = (config.resolution >> (levels - 1)) << (levels - 1 - level);
    const bool attention = std::ranges::count(config.attentionResolutions, resolution) > 0;
    const int64_t in = config.baseChannels * multipliers[std::min(level + 1, levels - 1)];
    const int64_t out = config.baseChannels * multipliers[level];
    (level < beyond ? finer : up)
        ->push_back(VaeLevel(config, in, out, config.resBlocks + 1, attention,
                             level == 0 ? VaeLevelImpl::Resize::None : VaeLevelImpl::Resize::Up));
  }
  const int64_t finest = config.baseChannels * multipliers.front();
  norm_out = register_module("norm_out", vaeNorm(config, finest));
  conv_out = register_module(
      "conv_out", Conv2d(Conv2dOptions{.in = finest, .out = config.outChannels, .padding = 1}));
}

at::Tensor VaeDecoderImpl::forward(const at::Tensor& z) {
  at::Tensor h = mid->forward(conv_in->forward(z));  // [B, C, H/8, W/8]
  for (torch::nn::ModuleList* levels : {&up, &finer}) {
    for (size_t level = (*levels)->size(); level-- > 0;)
      h = (*levels)->at<VaeLevelImpl>(level).forward(h);
  }
  return conv_out->forward(norm_out->forwardSilu(h));  // [B, 3, H, W]
}

}  // namespace crossflow::models
