// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Resampling of 8-bit pictures exactly as Pillow does it: the crops that training and evaluation
// statistics were made from. Two passes with weights in fixed point, rounded after each.

#include <ATen/core/Tensor.h>

namespace crossflow::training {

enum class ResampleFilter { Box, Bicubic, Lanczos };  // bicubic: a = -0.5; all antialiased

/// Which way is resampled first. Pillow goes across first; its newest releases go down first for
/// some tall pictures, which moves a few pixels in a thousand by a few grey levels.
enum class PassOrder { AcrossFirst, DownFirst };

/// picture [H, W, C] uint8 -> [height, width, C]. Throws Error on sizes that make no picture.
at::Tensor resamplePicture(const at::Tensor& picture, int64_t height, int64_t width,
                           ResampleFilter filter, PassOrder order = PassOrder::AcrossFirst);

}  // namespace crossflow::training
