// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/attention.h"

#include "models/torch.h"

#include "models/layers/cpu_features.h"
#include "models/layers/scaled_attention.h"

namespace crossflow::models {

namespace {

/// fp32 as the original, but bf16 where tiles of it make the kernel twice as fast: what comes in is
/// rounded to it already, and the sums within are fp32's.
at::ScalarType attentionType(const at::Tensor& qkv) {
  const bool tiles = qkv.device().is_cpu() && qkv.scalar_type() == at::kBFloat16 &&
                     !at::GradMode::is_enabled() && cpuFeatures().amxBf16;
  return tiles ? at::kBFloat16 : at::promote_types(qkv.scalar_type(), at::kFloat);
}

}  // namespace

at::Tensor attend(const at::Tensor& qkv, int64_t heads) {
  const int64_t batch = qkv.size(0), tokens = qkv.size(1), width = qkv.size(2) / 3;
  const at::ScalarType type = attentionType(qkv);
  const at::Tensor split = qkv.view({batch, tokens, 3, heads, width / heads})
                               .permute({2, 0, 3, 1, 4})
                               .to(type);  // [3, B, h, N, D/h]
  const at::Tensor mixed = scaledAttention(split[0], split[1], split[2]);
  return mixed.transpose(1, 2).reshape({batch, tokens, width}).to(qkv.scalar_type());
}

SelfAttentionImpl::SelfAttentionImpl(int64_t width, int64_t headCount) : heads(headCount) {
  norm = register_module("norm", TDRMSNorm(width));
  query_key_value = register_module("query_key_value", Linear(width, 3 * width, false));
  dense = register_module("dense", Linear(width, width));
}

at::Tensor SelfAttentionImpl::mix(const at::Tensor& normalised) const {
  return dense->forward(attend(query_key_value->forward(normalised), heads));
}

}  // namespace crossflow::models
