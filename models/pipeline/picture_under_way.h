// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A picture that a device decodes beside other work.

#include "models/cuda/side_lane.h"
#include "models/vae/kl_vae.h"

namespace crossflow::models {

/// Pictures [1, 3, H, W] about [-1, 1] -> [H, W, 3] uint8, on the same device.
at::Tensor toPixels(const at::Tensor& picture);
/// Throws NumericError unless `finite`.
void expectFinitePicture(bool finite);

class PictureUnderWay {
 public:
  /// Asks for the picture of `latent` [1, C, H, W]. Throws what decoding throws.
  PictureUnderWay(const SideLane& lane, KlVae vae, const at::Tensor& latent);
  /// Blocks until nothing uses the network any more.
  ~PictureUnderWay();
  PictureUnderWay(const PictureUnderWay&) = delete;
  PictureUnderWay& operator=(const PictureUnderWay&) = delete;

  /// Never blocks.
  bool ready() const { return work_.done(); }
  /// As TextToImage::decode() gives it. Blocks until it is there.
  at::Tensor take() const;

 private:
  KlVae vae_;
  at::Tensor pixels_, finite_;  // on the processor
  LaneWork work_;
};

}  // namespace crossflow::models
