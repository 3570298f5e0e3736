// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/attention.h"

#include "models/torch.h"

#include "models/layers/scaled_attention.h"

namespace crossflow::models {

at::Tensor attend(const at::Tensor& qkv, int64_t heads) {
  const int64_t batch = qkv.size(0), tokens = qkv.size(1), width = qkv.size(2) / 3;
  const auto type = at::promote_types(qkv.scalar_type(), at::kFloat);
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
