// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PNG without a library of pictures: what this trainer writes itself, and what most others do.

#include <ATen/core/Tensor.h>

#include <string>
#include <string_view>

namespace crossflow::training {

/// RGB bytes [3, H, W] as a PNG file's content.
std::string encodePlainPng(const at::Tensor& picture);

/// RGB bytes [H, W, 3] of a PNG with 8 bits a channel, RGB or RGBA (put on white), not interlaced.
/// Throws base::Error saying what is wrong: damaged, of another kind, or more than 64 megapixels.
at::Tensor decodePlainPng(std::string_view file);

}  // namespace crossflow::training
