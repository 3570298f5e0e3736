// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What goes into a DiT beside the latent: time, null indicator, positions.

#include "models/layers/basic_layers.h"

namespace crossflow::models {

inline constexpr int64_t kTimestepFrequencies = 256;

/// Cosines, then sines of time at `width`/2 frequencies. time [R] fp32 -> [R, width] fp32.
at::Tensor timestepFrequencies(const at::Tensor& time, int64_t width);

/// Fixed positions of a side × side grid: [side², width] fp32, computed in double. The first half
/// of the width tells the column, the second the row. Throws Error unless width is a multiple of 4.
at::Tensor sineCosinePositions(int64_t width, int64_t side);

/// The original's Sequential(Linear, SiLU, Linear): weights under "mlp.0" and "mlp.2".
struct TimestepMlpImpl : torch::nn::Module {
  TimestepMlpImpl(int64_t in, int64_t width);
  at::Tensor forward(const at::Tensor& frequencies) const;

  Linear first{nullptr}, second{nullptr};  // "0", "2"
};
TORCH_MODULE(TimestepMlp);

struct TimestepEmbedderImpl : torch::nn::Module {
  explicit TimestepEmbedderImpl(int64_t width);
  /// [R] -> [R, D]; `dtype` is that of the network.
  at::Tensor forward(const at::Tensor& time, at::ScalarType dtype) const;

  TimestepMlp mlp{nullptr};
};
TORCH_MODULE(TimestepEmbedder);

/// Entry 0 for conditional rows, 1 for unconditional ones.
struct IndicatorEmbedderImpl : torch::nn::Module {
  explicit IndicatorEmbedderImpl(int64_t width);
  at::Tensor forward(const at::Tensor& isNull) const;  // [R] bool -> [R, D]

  Embedding embedding_table{nullptr};
};
TORCH_MODULE(IndicatorEmbedder);

struct PatchEmbedderImpl : torch::nn::Module {
  PatchEmbedderImpl(int64_t channels, int64_t patch, int64_t width);
  at::Tensor forward(const at::Tensor& z) const;  // [B, C, H, W] -> [B, N, D]

  Conv2d proj{nullptr};
};
TORCH_MODULE(PatchEmbedder);

}  // namespace crossflow::models
