// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Encodes pictures once, so that flow models train on their latents.

#include <functional>

#include "models/vae/kl_vae.h"
#include "training/data/latents/latent_data.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

struct LatentCacheOptions {
  int64_t side = 64;    // pictures are cropped to it
  int64_t views = 1;    // the first is the picture itself, the others are moved (and mirrored)
  int64_t shift = 2;    // by up to this many pixels
  bool mirror = false;  // only where the list allows it
  int64_t batch = 32;   // views encoded together
  double scale = 0;     // of the latents; 0: what gives them unit variance
};

/// The mean latents of all pictures, scaled as a whole; unreadable pictures are
/// left out and named in `skipped`. Lays the autoencoder's weights out channels last. Blocks.
/// `progress` gets pictures done and in total.
CachedLatents cacheLatents(models::KlVae& vae, const PictureList& list,
                           const LatentCacheOptions& options, std::vector<std::string>& skipped,
                           const std::function<void(int64_t, int64_t)>& progress = {});

}  // namespace crossflow::training
