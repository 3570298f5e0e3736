// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The square crops of the original, pixel for pixel. Pictures are RGB bytes [H, W, 3].

#include <ATen/core/Tensor.h>

#include "training/data/pictures/resample.h"

namespace crossflow::training {

/// As training pictures are cropped: halved by boxes while the short side is at least twice `side`,
/// bicubic to the short side, centre cut. -> [side, side, 3]
at::Tensor cropForTraining(const at::Tensor& picture, int64_t side,
                           PassOrder order = PassOrder::AcrossFirst);

/// As COCO's validation pictures are cropped: centre square, then Lanczos. -> [side, side, 3]
at::Tensor cropForEvaluation(const at::Tensor& picture, int64_t side);

/// As pictures of 512 px are shrunk before Fréchet statistics: bicubic. -> [side, side, 3]
at::Tensor shrinkForStatistics(const at::Tensor& picture, int64_t side);

}  // namespace crossflow::training
