// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Picture files in, RGB bytes out; and back.

#include <ATen/core/Tensor.h>

#include <filesystem>

#include "models/base/atomic_file.h"

namespace crossflow::training {

/// RGB bytes [H, W, 3]; transparency and camera orientation are ignored, as in the original. Throws
/// RunError(BadData) naming the file: unreadable, torn, or larger than 64 megapixels.
at::Tensor decodePicture(const std::filesystem::path& file);

/// Writes RGB bytes [3, H, W] as PNG, whole or not at all. Throws FileWriteError.
void writePng(const std::filesystem::path& file, const at::Tensor& picture,
              Flush flush = Flush::ToDisk);

/// Pictures [B, 3, H, W] side by side on white, `columns` a row, with a gap of two pixels.
at::Tensor pictureGrid(const at::Tensor& pictures, int64_t columns);

}  // namespace crossflow::training
