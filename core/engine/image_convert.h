// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace at {
class Tensor;
}

namespace crossflow::core {

/// pixels [H, W, 3] uint8 on the processor, contiguous -> an image with memory of its own.
QImage toImage(const at::Tensor& pixels);

}  // namespace crossflow::core
