// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Attention among few tokens on a processor under bf16 autocast, forward and backward, straight
// from the products before it: for a starter's sixteen patches LibTorch's operators spend most of
// their time on casts, transposed copies and blocks meant for long sequences. Sums and the softmax
// are in fp32. Letters: B batch, T tokens, h heads, D numbers of a head.

#include <ATen/core/Tensor.h>

#include "models/layers/scaled_attention.h"

namespace crossflow::models {

/// Whether rows [B, T, ...] of a product are for these functions; heads of that many numbers each.
bool shortAttentionFits(const at::Tensor& rows, int64_t headWidth, const AttentionOptions& options);

/// queries, keys and values beside each other [B, T, 3·h·D] bf16 -> [B, T, h·D] bf16.
at::Tensor shortAttention(const at::Tensor& joint, int64_t heads);

/// Each of its own [B, T, h·D] bf16; a bias is expanded to [B, h, T, T] and gets its gradient.
at::Tensor shortAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                          int64_t heads, const AttentionOptions& options);

}  // namespace crossflow::models
