// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Token ids -> features that the text variational encoder starts from.

#include <torch/nn/module.h>

namespace crossflow::models {

struct TextEmbedding {
  at::Tensor tokens;  // [B, T, D]
  at::Tensor mask;    // [B, T] int64, 1 for tokens
};

class TextEncoder : public torch::nn::Module {
 public:
  /// ids, mask [B, T] int64 -> [B, T, D] last hidden state (final norm applied). No scaling by 10
  /// here.
  virtual at::Tensor forward(const at::Tensor& ids, const at::Tensor& mask) = 0;
};

}  // namespace crossflow::models
