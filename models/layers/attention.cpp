// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/attention.h"

#include "models/torch.h"

#include "models/kernels/cpu_features.h"
#include "models/kernels/head_attention.h"
#include "models/layers/few_kernels.h"
#include "models/layers/scaled_attention.h"
#include "models/layers/weight_type.h"

namespace crossflow::models {

namespace {

/// fp32 as the original, but where narrow units are much faster (a GPU's three times, a processor's
/// tiles twice) as narrow as what comes in: it is rounded already, and the sums within are fp32's.
/// In training only under a GPU's autocast, which would round it again.
at::ScalarType attentionType(const at::Tensor& qkv) {
  const at::ScalarType type = qkv.scalar_type();
  const bool bfloat = type == at::kBFloat16;
  const bool onGpu = FewKernels::wantedFor(qkv) || (!qkv.is_cpu() && underAutocast(qkv));
  if (onGpu && (bfloat || type == at::kHalf)) return type;
  const bool tiles = qkv.is_cpu() && !at::GradMode::is_enabled() && cpuFeatures().amxBf16;
  if (tiles && bfloat) return type;
  return at::promote_types(type, at::kFloat);
}

}  // namespace

at::Tensor attend(const at::Tensor& qkv, int64_t heads) {
  if (!FewKernels::wantedFor(qkv) && headAttentionFits(qkv, heads))
    return headAttention(qkv, heads);
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
