// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/tensor_resize.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "models/shape_check.h"

namespace crossflow::training {

at::Tensor resizeShorterSide(const at::Tensor& pictures, int64_t shorter, Antialias antialias) {
  using models::kAnySize;
  models::expectShape(pictures, {kAnySize, kAnySize, kAnySize, kAnySize}, "Pictures to resize");
  const int64_t height = pictures.size(2), width = pictures.size(3);
  const int64_t smallest = std::min(height, width);
  if (smallest == shorter) return pictures;
  const int64_t longer = shorter * std::max(height, width) / smallest;  // as int(): downwards
  const int64_t newHeight = height <= width ? shorter : longer;
  const int64_t newWidth = height <= width ? longer : shorter;
  return antialias == Antialias::On
             ? at::_upsample_bilinear2d_aa(pictures, {newHeight, newWidth}, false)
             : at::upsample_bilinear2d(pictures, {newHeight, newWidth}, false);
}

}  // namespace crossflow::training
