// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sizes of the autoencoder. Free of torch.

#include <cstdint>
#include <vector>

namespace crossflow::models {

/// KL autoencoder of Stable Diffusion's layout.
struct VaeConfig {
  int64_t inChannels = 3, outChannels = 3;
  int64_t baseChannels = 128;
  std::vector<int64_t> channelMultipliers{1, 2, 4, 4};
  // Levels of the decoder beyond the encoder's finest one, fine to coarse: pictures twice as large
  // each, from the latents of the smaller ones. No published model has any.
  std::vector<int64_t> finerMultipliers{};
  int64_t resBlocks = 2;
  int64_t normGroups = 32;  // of the group norms; the greatest common divisor with the channels
  int64_t zChannels = 4, embedDim = 4;
  std::vector<int64_t> attentionResolutions{};
  int64_t resolution = 256;
  double scaleFactor = 0.23010;

  /// The decoder's multipliers, fine to coarse.
  std::vector<int64_t> decoderMultipliers() const {
    std::vector<int64_t> all = finerMultipliers;
    all.insert(all.end(), channelMultipliers.begin(), channelMultipliers.end());
    return all;
  }
  /// Pixels of the encoder's picture to one of its latent, in each direction; the decoder's more.
  int64_t encoderDownscale() const { return int64_t{1} << (channelMultipliers.size() - 1); }
  int64_t downscale() const { return encoderDownscale() << finerMultipliers.size(); }
};

}  // namespace crossflow::models
