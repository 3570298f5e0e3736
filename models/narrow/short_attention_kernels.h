// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The arithmetic of short_attention.h: one sample and head after the other, everything of it in the
// cache. Letters: B batch, T tokens, h heads, D numbers of a head.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Rows of bf16 of which a head takes D neighbouring numbers.
struct HeadRows {
  explicit HeadRows(const at::Tensor& rows, int64_t first = 0);

  uint16_t* data;
  int64_t sampleStride, rowStride;
};

struct ShortAttentionShape {
  int64_t batch = 0, tokens = 0, heads = 0, width = 0;  // B, T, h, D
  float scale = 1;

  static constexpr int64_t kMostTokens = 128, kMostWidth = 128;
  /// Keys of a row of weights, with room to whole registers.
  int64_t paddedTokens() const;
};

struct ShortAttentionRows {
  HeadRows q, k, v, mixed;
};

/// `weights` [B, h, T, padded T] fp32 takes the softmax; bias [B, h, T, T] fp32 or undefined, keys
/// next to each other.
void attendShortly(const ShortAttentionShape& shape, const ShortAttentionRows& rows,
                   const at::Tensor& bias, const at::Tensor& weights);

/// Gradients of q, k and v into `to` (its `mixed` is the result's gradient); `scores` [B, h, T, T]
/// fp32, where it is defined, takes those of the scores, which are the bias's.
void attendShortlyBackward(const ShortAttentionShape& shape, const ShortAttentionRows& from,
                           const ShortAttentionRows& to, const at::Tensor& weights,
                           const at::Tensor& scores);

}  // namespace crossflow::models
