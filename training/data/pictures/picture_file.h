// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Picture files in, RGB bytes out; and back.

#include <ATen/core/Tensor.h>

#include <filesystem>

namespace crossflow::training {

/// RGB bytes [H, W, 3]; transparency and camera orientation are ignored, as in the original. Throws
/// RunError(BadData) naming the file: unreadable, torn, or larger than 64 megapixels.
at::Tensor decodePicture(const std::filesystem::path& file);

/// Writes RGB bytes [3, H, W] as PNG, through a temporary file. Throws RunError(NoSpace).
void writePng(const std::filesystem::path& file, const at::Tensor& picture);

/// Pictures [B, 3, H, W] side by side on white, `columns` a row, with a gap of two pixels.
at::Tensor pictureGrid(const at::Tensor& pictures, int64_t columns);

}  // namespace crossflow::training
