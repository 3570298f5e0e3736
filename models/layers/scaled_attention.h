// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Scaled dot product attention in the type that the device computes it fastest in.
// Letters: B batch, h heads, N queries, K keys, d width of a head.

#include <ATen/core/Tensor.h>

#include <optional>

namespace crossflow::models {

struct AttentionOptions {
  std::optional<at::Tensor> bias = {};  // broadcasts over [B, h, N, K], added to the scores
  double dropout = 0;                   // of the weights
  std::optional<double> scale = {};     // of the scores, 1/√d unless given
};

/// q [B, h, N, d], k and v [B, h, K, d] -> [B, h, N, d]. In fp32 where a processor
/// trains in bf16: LibTorch's backward pass for that runs twenty times slower than in fp32.
at::Tensor scaledAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                           const AttentionOptions& options = {});

}  // namespace crossflow::models
