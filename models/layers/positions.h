// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Positions of a grid of patches. Letters: B batch, H, W grid, D channels.

#include "models/layers/basic_layers.h"

namespace crossflow::models {

/// A learned vector for each place of a grid of at most maxHeight × maxWidth.
struct PositionEmbeddingsImpl : torch::nn::Module {
  PositionEmbeddingsImpl(int64_t maximalHeight, int64_t maximalWidth, int64_t width);
  /// x [B, H, W, D] -> x + positions. Throws ShapeError if the grid is larger than the table.
  at::Tensor forward(const at::Tensor& x) const;
  /// The table's upper left part, [H, W, D].
  at::Tensor grid(int64_t height, int64_t width) const;

  int64_t maxHeight, maxWidth;
  Embedding position_embeddings{nullptr};
};
TORCH_MODULE(PositionEmbeddings);

}  // namespace crossflow::models
