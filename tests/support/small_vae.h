// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vae/kl_vae.h"

namespace crossflow::tests {

/// An autoencoder of two levels (a latent pixel is 2×2 of the picture) with starting values.
inline models::KlVae smallVae() {
  torch::manual_seed(5);
  models::VaeConfig config;
  config.baseChannels = 8;
  config.channelMultipliers = {1, 2};
  config.resBlocks = 1;
  config.normGroups = 4;
  config.resolution = 32;
  models::KlVae vae(config);
  vae->initialiseParameters();
  return vae;
}

}  // namespace crossflow::tests
