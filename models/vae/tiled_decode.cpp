// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/tiled_decode.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

#include "models/base/error.h"
#include "models/shape_check.h"

namespace crossflow::models {
namespace {

/// Where tiles start along a side: evenly spread, the last one ends at the edge.
std::vector<int64_t> tileStarts(int64_t side, int64_t tile, int64_t overlap) {
  if (side <= tile) return {0};
  const int64_t step = tile - overlap;
  const int64_t count = (side - overlap + step - 1) / step;
  std::vector<int64_t> starts;
  starts.reserve(static_cast<size_t>(count));
  for (int64_t i = 0; i < count; ++i) starts.push_back(i * (side - tile) / (count - 1));
  return starts;
}

/// Weights along one side of a decoded tile [length]: rising over `ramp` pixels from an inner edge,
/// one elsewhere; never zero.
at::Tensor blendWeights(int64_t length, int64_t ramp, bool innerStart, bool innerEnd) {
  at::Tensor weights = at::ones({length}, at::kFloat);
  if (ramp < 1) return weights;
  const at::Tensor rise = (at::arange(ramp, at::kFloat) + 0.5) / static_cast<double>(ramp);
  if (innerStart) weights.narrow(0, 0, ramp).mul_(rise);
  if (innerEnd) weights.narrow(0, length - ramp, ramp).mul_(rise.flip(0));
  return weights;
}

}  // namespace

at::Tensor decodeTiled(KlVaeImpl& vae, const at::Tensor& latents, const TileOptions& options) {
  expectShape(latents, {kAnySize, vae.config.embedDim, kAnySize, kAnySize},
              "The latent for the autoencoder");
  if (options.size < 1 || options.overlap < 0 || options.overlap >= options.size) {
    throw Error("Decoding in tiles needs a tile size larger than the overlap.");
  }
  const int64_t height = latents.size(2), width = latents.size(3), f = vae.config.downscale();
  const auto rows = tileStarts(height, options.size, options.overlap);
  const auto columns = tileStarts(width, options.size, options.overlap);
  const int64_t total = static_cast<int64_t>(rows.size() * columns.size());
  if (total == 1) return vae.decode(latents);

  const int64_t ramp = options.overlap * f;
  const int64_t tileHeight = std::min(height, options.size),
                tileWidth = std::min(width, options.size);
  const at::TensorOptions wide = latents.options().dtype(at::kFloat);
  at::Tensor sum =
      at::zeros({latents.size(0), vae.config.outChannels, height * f, width * f}, wide);
  at::Tensor weight = at::zeros({1, 1, height * f, width * f}, wide);
  int64_t done = 0;
  for (const int64_t row : rows) {
    for (const int64_t column : columns) {
      if (options.stop.stop_requested()) throw Cancelled();
      const at::Tensor tile =
          vae.decode(latents.narrow(2, row, tileHeight).narrow(3, column, tileWidth));
      const at::Tensor blend =
          (blendWeights(tileHeight * f, ramp, row > 0, row + tileHeight < height).unsqueeze(1) *
           blendWeights(tileWidth * f, ramp, column > 0, column + tileWidth < width))
              .to(latents.device());
      const auto place = [&](const at::Tensor& whole) {
        return whole.narrow(2, row * f, tileHeight * f).narrow(3, column * f, tileWidth * f);
      };
      place(sum).add_(tile.to(at::kFloat) * blend);
      place(weight).add_(blend);
      if (options.progress) options.progress(++done, total);
    }
  }
  return sum.div_(weight).to(latents.scalar_type());
}

}  // namespace crossflow::models
