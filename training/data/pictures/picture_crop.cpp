// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_crop.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "models/base/error.h"
#include "models/shape_check.h"

namespace crossflow::training {
namespace {

void expectPicture(const at::Tensor& picture, int64_t side) {
  models::expectShape(picture, {models::kAnySize, models::kAnySize, 3}, "The picture to crop");
  if (side < 1 || picture.numel() == 0) {
    throw base::Error("A picture of " + std::to_string(picture.size(1)) + " x " +
                      std::to_string(picture.size(0)) + " cannot be cropped to " +
                      std::to_string(side) + " pixels.");
  }
}

/// Python's round(): halves go to the even neighbour, the default rounding of the machine.
int64_t scaledSide(int64_t side, double scale) {
  return static_cast<int64_t>(std::nearbyint(static_cast<double>(side) * scale));
}

}  // namespace

at::Tensor cropForTraining(const at::Tensor& picture, int64_t side, PassOrder order) {
  expectPicture(picture, side);
  at::Tensor shrunk = picture;
  while (std::min(shrunk.size(0), shrunk.size(1)) >= 2 * side) {
    shrunk =
        resamplePicture(shrunk, shrunk.size(0) / 2, shrunk.size(1) / 2, ResampleFilter::Box, order);
  }
  const double scale =
      static_cast<double>(side) / static_cast<double>(std::min(shrunk.size(0), shrunk.size(1)));
  const at::Tensor scaled =
      resamplePicture(shrunk, scaledSide(shrunk.size(0), scale), scaledSide(shrunk.size(1), scale),
                      ResampleFilter::Bicubic, order);
  return scaled.narrow(0, (scaled.size(0) - side) / 2, side)
      .narrow(1, (scaled.size(1) - side) / 2, side)
      .contiguous();
}

at::Tensor cropForEvaluation(const at::Tensor& picture, int64_t side) {
  expectPicture(picture, side);
  const int64_t square = std::min(picture.size(0), picture.size(1));
  const at::Tensor centre = picture.narrow(0, (picture.size(0) - square) / 2, square)
                                .narrow(1, (picture.size(1) - square) / 2, square);
  return resamplePicture(centre, side, side, ResampleFilter::Lanczos).contiguous();
}

at::Tensor shrinkForStatistics(const at::Tensor& picture, int64_t side) {
  expectPicture(picture, side);
  return resamplePicture(picture, side, side, ResampleFilter::Bicubic);
}

}  // namespace crossflow::training
