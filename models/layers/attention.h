// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Self-attention of DiMR's transformer stage. Letters: B batch, N tokens, D channels, h heads,
// t time (see time_dependent.h).

#include "models/layers/basic_layers.h"
#include "models/layers/time_dependent.h"

namespace crossflow::models {

/// qkv [B, N, 3·D], the heads of q first, then k's, then v's -> [B, N, D] of qkv's type.
at::Tensor attend(const at::Tensor& qkv, int64_t heads);

/// Pre-norm self-attention without residual. x [B, N, D] -> same.
struct SelfAttentionImpl : torch::nn::Module {
  SelfAttentionImpl(int64_t width, int64_t headCount);
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t) const {
    return mix(norm->forward(x, t));  // [B, N, D]
  }
  /// The same from x already normalised.
  at::Tensor mix(const at::Tensor& normalised) const;

  int64_t heads;
  TDRMSNorm norm{nullptr};
  Linear query_key_value{nullptr}, dense{nullptr};
};
TORCH_MODULE(SelfAttention);

}  // namespace crossflow::models
