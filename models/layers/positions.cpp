// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/positions.h"

#include "models/torch.h"

#include "models/base/error.h"

namespace crossflow::models {

PositionEmbeddingsImpl::PositionEmbeddingsImpl(int64_t maximalHeight, int64_t maximalWidth,
                                               int64_t width)
    : maxHeight(maximalHeight), maxWidth(maximalWidth) {
  position_embeddings =
      register_module("position_embeddings", Embedding(maxHeight * maxWidth, width));
}

at::Tensor PositionEmbeddingsImpl::grid(int64_t height, int64_t width) const {
  if (height > maxHeight || width > maxWidth)
    throw ShapeError(Sentence::tr(
        "The latent has %1 x %2 patches, but this network knows only %3 x %4 positions.", height,
        width, maxHeight, maxWidth));
  const at::Tensor& table = position_embeddings->weight;
  return table.view({maxHeight, maxWidth, table.size(1)}).narrow(0, 0, height).narrow(1, 0, width);
}

at::Tensor PositionEmbeddingsImpl::forward(const at::Tensor& x) const {
  return x + grid(x.size(1), x.size(2));  // [B, H, W, D]
}

}  // namespace crossflow::models
