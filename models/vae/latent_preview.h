// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A picture of a latent for next to nothing: each latent pixel becomes one coloured pixel by a
// linear map. The map belongs to one autoencoder; it is fitted by least squares to what that
// autoencoder decodes, so no table for particular published weights is needed.

#include <ATen/core/Tensor.h>

#include "models/vae/kl_vae.h"

namespace crossflow::models {

class LatentPreview {
 public:
  /// weight [3, C], bias [3], as fit() makes them; may be stored with a model.
  LatentPreview(at::Tensor weight, at::Tensor bias);

  /// Least squares over all positions. latents [B, C, h, w], scaled; pictures [B, 3, h*f, w*f]
  /// about
  /// [-1, 1], averaged over f x f pixels. Throws Error with fewer positions than C + 1.
  static LatentPreview fit(const at::Tensor& latents, const at::Tensor& pictures);

  /// Fits to what `vae` decodes from smooth random latents of unit scale: costs one decode of
  /// `side` x `side` latents (the published autoencoder: half a second on two cores at 16). Every
  /// real picture decoded later makes a better pair for fit().
  static LatentPreview fitTo(KlVaeImpl& vae, int64_t side = 16, uint64_t seed = 1);

  /// latents [B, C, h, w] -> [B, 3, h, w], not clamped, about [-1, 1].
  at::Tensor apply(const at::Tensor& latents) const;

  const at::Tensor& weight() const { return weight_; }
  const at::Tensor& bias() const { return bias_; }

 private:
  at::Tensor weight_, bias_;
};

}  // namespace crossflow::models
