// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The feed-forward half of every DiMR block. Letters: B batch, D channels, t time (see
// time_dependent.h).

#include "models/layers/basic_layers.h"
#include "models/layers/time_dependent.h"

namespace crossflow::models {

/// w2(gelu(w0 y) · w1 y) with y = norm(x). x [B, ..., D] -> same; the residual is the caller's.
struct MLPBlockImpl : torch::nn::Module {
  MLPBlockImpl(int64_t width, int64_t hidden);
  at::Tensor forward(const at::Tensor& x, const at::Tensor& t) const {
    return w2->forward(gate(norm->forward(x, t)));  // [B, ..., D]
  }
  /// gelu(w0 y) · w1 y, y normalised; in `to`, if there is one, whose rows may lie apart.
  at::Tensor gate(const at::Tensor& y, const at::Tensor& to = {}) const;
  /// Lays the weights of w0 and w1 behind each other, so that gate() may be one product. The values
  /// stay the same, and so do the parameters.
  void joinGates();

  TDRMSNorm norm{nullptr};
  Linear w0{nullptr}, w1{nullptr}, w2{nullptr};
};
TORCH_MODULE(MLPBlock);

/// joinGates() of every such block, for inference on a GPU.
void joinGates(torch::nn::Module& network);

}  // namespace crossflow::models
