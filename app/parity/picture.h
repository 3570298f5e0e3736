// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Picture files of packs as tensors.

#include <ATen/core/Tensor.h>

#include <filesystem>

namespace crossflow::parity {

/// RGB bytes [H, W, 3]: transparency dropped, grey and palettes resolved, camera orientation
/// ignored. Throws base::Error.
at::Tensor readPicture(const std::filesystem::path& file);

}  // namespace crossflow::parity
