// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The blocks of the text variational encoder: a post-norm transformer with a norm of its own.
// Child names are those of the original, so that its checkpoints load.
// Letters: B batch, T tokens, D width.

#include "models/layers/basic_layers.h"

namespace crossflow::models {

/// Drop-out probabilities in training. The original's residual drop-out is fixed; a test sets all
/// of them to zero.
struct TextVeDropout {
  double attention = 0.1;
  double feedForward = 0.1;
  double residual = 0.1;
};

/// (x - mean) / (std + eps) · g + b over the last dimension. Not torch's layer norm: the standard
/// deviation is the unbiased one and eps is added to it, not to the variance.
struct StdNormImpl : torch::nn::Module {
  explicit StdNormImpl(int64_t width);
  void initialise();
  at::Tensor forward(const at::Tensor& x) const;

  at::Tensor g, b;  // [D]
};
TORCH_MODULE(StdNorm);

struct TextVeAttentionImpl : torch::nn::Module {
  TextVeAttentionImpl(int64_t width, int64_t headCount);
  /// x [B, T, D], keyBias [B, 1, 1, T] added to the scores -> [B, T, D].
  at::Tensor forward(const at::Tensor& x, const at::Tensor& keyBias, double dropout) const;

  int64_t heads;
  Linear W_Q{nullptr}, W_K{nullptr}, W_V{nullptr}, W_O{nullptr};
};
TORCH_MODULE(TextVeAttention);

struct TextVeFeedForwardImpl : torch::nn::Module {
  TextVeFeedForwardImpl(int64_t width, int64_t hidden);
  at::Tensor forward(const at::Tensor& x, double dropout) const;

  Linear ffn_1{nullptr}, ffn_2{nullptr};
};
TORCH_MODULE(TextVeFeedForward);

/// A plain layer [B, T, D] -> [B, T, D], or a reduction layer -> [B, T, D/2].
struct TextVeLayerImpl : torch::nn::Module {
  struct Options {
    int64_t width = 0, heads = 8, hidden = 1024;
    bool halvesWidth = false;
  };
  explicit TextVeLayerImpl(const Options& options);
  at::Tensor forward(const at::Tensor& x, const at::Tensor& keyBias,
                     const TextVeDropout& dropout) const;

  TextVeAttention attn{nullptr};
  TextVeFeedForward feed_forward{nullptr};
  Linear reduction{nullptr};  // empty in a plain layer
  StdNorm norm1{nullptr}, norm2{nullptr};

 private:
  at::Tensor forwardNarrow(const at::Tensor& x, const at::Tensor& keyBias, double dropout) const;
};
TORCH_MODULE(TextVeLayer);

}  // namespace crossflow::models
