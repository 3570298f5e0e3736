// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "core/engine/engine.h"
#include "core/engine/inversion.h"

namespace at {
class Tensor;
}
namespace crossflow::models {
class TextToImage;
}

namespace crossflow::core {

/// An inversion and its latent [1, C, H, W].
struct InvertedPicture {
  Inversion inversion;
  std::unique_ptr<at::Tensor> latent;
};

/// Encodes the picture, runs the flow backwards and draws what it found once more to see how well
/// it went. Steps and guidance of the request are set. Throws what the networks throw.
InvertedPicture invertPicture(models::TextToImage& pipeline, const InversionRequest& request,
                              std::stop_token stop, const EngineSink& sink);

}  // namespace crossflow::core
