// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decoding in overlapping tiles: a fraction of the memory, for machines where the whole picture
// does not fit. Group norms see one tile at a time, so colours may differ faintly from tile to
// tile: a fallback, never the default.

#include <cstdint>
#include <functional>
#include <stop_token>

#include "models/vae/kl_vae.h"

namespace crossflow::models {

struct TileOptions {
  int64_t size = 32;       // of a tile, in latent pixels
  int64_t overlap = 8;     // with the next one; blended linearly
  std::stop_token stop{};  // asked between tiles; throws Cancelled
  std::function<void(int64_t done, int64_t total)> progress{};  // in tiles
};

/// As KlVae::decode. A latent that fits one tile is decoded whole.
at::Tensor decodeTiled(KlVaeImpl& vae, const at::Tensor& latents, const TileOptions& options = {});

}  // namespace crossflow::models
