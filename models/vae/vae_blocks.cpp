// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/vae_blocks.h"

#include "models/torch.h"

#include <numeric>

#include "models/layers/few_kernels.h"
#include "models/layers/scaled_attention.h"

namespace crossflow::models {
namespace {

Conv2d convolution3x3(int64_t in, int64_t out, int64_t stride = 1, int64_t padding = 1) {
  return Conv2d(Conv2dOptions{.in = in, .out = out, .stride = stride, .padding = padding});
}

Conv2d convolution1x1(int64_t in, int64_t out) {
  return Conv2d(Conv2dOptions{.in = in, .out = out, .kernel = 1});
}

}  // namespace

GroupNorm vaeNorm(const VaeConfig& config, int64_t channels) {
  return GroupNorm(std::gcd(config.normGroups, channels), channels, 1e-6);
}

VaeResnetBlockImpl::VaeResnetBlockImpl(const VaeConfig& config, int64_t in, int64_t out) {
  norm1 = register_module("norm1", vaeNorm(config, in));
  conv1 = register_module("conv1", convolution3x3(in, out));
  norm2 = register_module("norm2", vaeNorm(config, out));
  conv2 = register_module("conv2", convolution3x3(out, out));
  if (in != out) nin_shortcut = register_module("nin_shortcut", convolution1x1(in, out));
}

at::Tensor VaeResnetBlockImpl::forward(const at::Tensor& x) {
  at::Tensor h = conv1->forward(norm1->forwardSilu(x));  // [B, out, H, W], as the result
  h = conv2->forward(norm2->forwardSilu(h));
  return nin_shortcut ? nin_shortcut->forward(x).add_(h) : h.add_(x);
}

VaeAttentionImpl::VaeAttentionImpl(const VaeConfig& config, int64_t channels) {
  norm = register_module("norm", vaeNorm(config, channels));
  q = register_module("q", convolution1x1(channels, channels));
  k = register_module("k", convolution1x1(channels, channels));
  v = register_module("v", convolution1x1(channels, channels));
  proj_out = register_module("proj_out", convolution1x1(channels, channels));
}

at::Tensor VaeAttentionImpl::forward(const at::Tensor& x) {
  const at::Tensor h = norm->forward(x);  // [B, C, H, W]
  const bool asOnGpu = FewKernels::wantedFor(x);
  // -> [B, 1, H*W, C]; without a copy when channels are last. The second way has steps for a
  // picture alone that are nobody's channels last, so what comes next has channels first: on a
  // processor pictures keep the last digits that follow from it.
  const auto rows = [&](const at::Tensor& t) {
    const at::Tensor all =
        asOnGpu ? t.permute({0, 2, 3, 1}).flatten(1, 2) : t.flatten(2).transpose(1, 2);
    return all.unsqueeze(1);
  };
  const at::Tensor mixed =
      scaledAttention(rows(q->forward(h)), rows(k->forward(h)), rows(v->forward(h)));
  const at::Tensor places = mixed.squeeze(1);
  const at::Tensor picture = asOnGpu ? places.unflatten(1, {x.size(2), x.size(3)})
                                           .permute({0, 3, 1, 2})
                                           .contiguous(x.suggest_memory_format())
                                     : places.transpose(1, 2).reshape(x.sizes());  // [B, C, H, W]
  return proj_out->forward(picture).add_(x);
}

VaeDownsampleImpl::VaeDownsampleImpl(int64_t channels) {
  conv = register_module("conv", convolution3x3(channels, channels, 2, 0));
}

at::Tensor VaeDownsampleImpl::forward(const at::Tensor& x) {
  return conv->forward(at::constant_pad_nd(x, {0, 1, 0, 1}));  // [B, C, H/2, W/2]
}

VaeUpsampleImpl::VaeUpsampleImpl(int64_t channels) {
  conv = register_module("conv", convolution3x3(channels, channels));
}

at::Tensor VaeUpsampleImpl::forward(const at::Tensor& x) {
  const at::Tensor large = at::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2});
  return conv->forward(large);  // [B, C, 2·H, 2·W]
}

VaeMiddleImpl::VaeMiddleImpl(const VaeConfig& config, int64_t channels) {
  block_1 = register_module("block_1", VaeResnetBlock(config, channels, channels));
  attn_1 = register_module("attn_1", VaeAttention(config, channels));
  block_2 = register_module("block_2", VaeResnetBlock(config, channels, channels));
}

at::Tensor VaeMiddleImpl::forward(const at::Tensor& x) {
  return block_2->forward(attn_1->forward(block_1->forward(x)));  // [B, C, H, W]
}

VaeLevelImpl::VaeLevelImpl(const VaeConfig& config, int64_t in, int64_t out, int64_t blocks,
                           bool attention, Resize resize) {
  register_module("block", block);
  register_module("attn", attn);
  for (int64_t i = 0; i < blocks; ++i) {
    block->push_back(VaeResnetBlock(config, i == 0 ? in : out, out));
    if (attention) attn->push_back(VaeAttention(config, out));
  }
  if (resize == Resize::Down) downsample = register_module("downsample", VaeDownsample(out));
  if (resize == Resize::Up) upsample = register_module("upsample", VaeUpsample(out));
}

at::Tensor VaeLevelImpl::forward(at::Tensor x) {
  for (size_t i = 0; i < block->size(); ++i) {
    x = block->at<VaeResnetBlockImpl>(i).forward(x);  // [B, out, H, W]
    if (i < attn->size()) x = attn->at<VaeAttentionImpl>(i).forward(x);
  }
  if (downsample) return downsample->forward(x);  // [B, out, H/2, W/2]
  return upsample ? upsample->forward(x) : x;     // [B, out, 2·H, 2·W] or as it is
}

}  // namespace crossflow::models
