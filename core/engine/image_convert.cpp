// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/image_convert.h"

#include <ATen/core/Tensor.h>

#include <cstring>
#include <new>

#include "models/shape_check.h"

namespace crossflow::core {

QImage toImage(const at::Tensor& pixels) {
  models::expectShape(pixels, {models::kAnySize, models::kAnySize, 3}, "The picture");
  const auto height = static_cast<int>(pixels.size(0)), width = static_cast<int>(pixels.size(1));
  QImage image(width, height, QImage::Format_RGB888);
  if (image.isNull()) throw std::bad_alloc();
  const auto* row = pixels.const_data_ptr<uint8_t>();
  const size_t bytes = size_t{3} * static_cast<size_t>(width);
  for (int y = 0; y < height; ++y, row += bytes) std::memcpy(image.scanLine(y), row, bytes);
  return image;
}

}  // namespace crossflow::core
