// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/scaled_attention.h"

#include "models/torch.h"

#include "models/kernels/plain_operators.h"
#include "models/layers/weight_type.h"

namespace crossflow::models {
namespace {

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                     const AttentionOptions& options) {
  return at::scaled_dot_product_attention(q, k, v, options.bias, options.dropout,
                                          /*is_causal=*/false, options.scale);
}

// Under autocast whether or not gradients are recorded: a checkpointed pass and its repetition must
// agree.
bool needsFloat(const at::Tensor& q) {
  if (!q.device().is_cpu() || PlainOperators::wanted()) return false;
  const bool narrow = q.scalar_type() == at::kBFloat16 || q.scalar_type() == at::kHalf;
  return underAutocast(q) || (narrow && at::GradMode::is_enabled());
}

}  // namespace

at::Tensor scaledAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                           const AttentionOptions& options) {
  if (!needsFloat(q)) return attention(q, k, v, options);
  // Only within: what follows goes on in autocast's own type.
  const c10::impl::ExcludeDispatchKeyGuard asItIs(c10::DispatchKey::AutocastCPU);
  AttentionOptions wide = options;
  if (wide.bias) wide.bias = wide.bias->to(at::kFloat);
  return attention(q.to(at::kFloat), k.to(at::kFloat), v.to(at::kFloat), wide);
}

}  // namespace crossflow::models
