// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// torchvision's Resize of picture tensors. The published environment resized them without
// antialiasing (torchvision 0.16), today's default is with.

#include <ATen/core/Tensor.h>

namespace crossflow::training {

enum class Antialias { Off, On };

/// pictures [B, C, H, W] -> the shorter side becomes `shorter`, bilinear.
at::Tensor resizeShorterSide(const at::Tensor& pictures, int64_t shorter, Antialias antialias);

}  // namespace crossflow::training
