// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decoding a latent in overlapping tiles: a fraction of the memory, and seams that may be faintly
// visible because each tile is normalised by itself. A fallback when memory is short.

#include <stop_token>

#include "models/vae/kl_vae.h"

namespace crossflow::models {

struct TileOptions {
  int64_t side = 32;    // of a tile, in latent cells
  int64_t overlap = 8;  // of neighbours; blended linearly. Less than side
};

/// latents [B, C, h, w] scaled -> pictures as KlVae::decode. A latent no larger than one tile is
/// decoded as a whole. Looks at `stop` between tiles; throws Cancelled.
at::Tensor decodeTiled(KlVae& vae, const at::Tensor& latents, const TileOptions& options,
                       std::stop_token stop = {});

}  // namespace crossflow::models
