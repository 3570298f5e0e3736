// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/tiled_decode.h"

#include <torch/torch.h>

#include <algorithm>

#include "models/error.h"

namespace crossflow::models {
namespace {

/// First cells of tiles that cover `length` evenly, neighbours sharing at least `overlap` cells.
std::vector<int64_t> tileStarts(int64_t length, int64_t side, int64_t overlap) {
  if (length <= side) return {0};
  const int64_t step = side - overlap;
  const int64_t gaps = (length - side + step - 1) / step;
  std::vector<int64_t> starts;
  for (int64_t i = 0; i <= gaps; ++i) starts.push_back(i * (length - side) / gaps);
  return starts;
}

/// Weights of a tile's pixels along one side [length]: rising over `ramp` pixels, flat, falling.
at::Tensor ramp(int64_t length, int64_t rampLength, const at::TensorOptions& options) {
  const at::Tensor fromStart = torch::arange(1, length + 1, options);
  const at::Tensor fromEnd = fromStart.flip(0);
  return at::minimum(fromStart, fromEnd).clamp_max(static_cast<double>(rampLength)) /
         static_cast<double>(rampLength);
}

}  // namespace

at::Tensor decodeTiled(KlVae& vae, const at::Tensor& latents, const TileOptions& options,
                       std::stop_token stop) {
  const int64_t height = latents.size(2), width = latents.size(3), scale = vae->downscale();
  const int64_t tileH = std::min(options.side, height), tileW = std::min(options.side, width);
  const int64_t rampLength = std::max<int64_t>(options.overlap * scale, 1);
  at::Tensor sum, weights;
  for (const int64_t top : tileStarts(height, options.side, options.overlap))
    for (const int64_t left : tileStarts(width, options.side, options.overlap)) {
      if (stop.stop_requested()) throw Cancelled();
      const at::Tensor tile =
          vae->decode(latents.narrow(2, top, tileH).narrow(3, left, tileW).contiguous());
      if (!sum.defined()) {
        sum =
            at::zeros({tile.size(0), tile.size(1), height * scale, width * scale}, tile.options());
        weights = at::zeros({1, 1, height * scale, width * scale}, tile.options());
      }
      const at::Tensor weight = ramp(tile.size(2), rampLength, tile.options()).view({1, 1, -1, 1}) *
                                ramp(tile.size(3), rampLength, tile.options()).view({1, 1, 1, -1});
      const auto part = [&](const at::Tensor& whole) {
        return whole.narrow(2, top * scale, tile.size(2)).narrow(3, left * scale, tile.size(3));
      };
      part(sum).add_(tile * weight);
      part(weights).add_(weight);
    }
  return sum.div_(weights);
}

}  // namespace crossflow::models
