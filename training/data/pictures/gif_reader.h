// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The first frame of a GIF; OpenCV reads none.

#include <ATen/core/Tensor.h>

#include <string_view>

namespace crossflow::training {

struct GifFrame {
  at::Tensor picture;        // [H, W, 4] bytes RGBA, as large as the whole picture
  bool transparent = false;  // it has pixels that are not there
  bool more = false;         // other frames follow
};

/// Throws base::Error with a complaint ("is damaged ...") for a GIF that is torn or has more
/// than `mostPixels`.
GifFrame readGif(std::string_view bytes, int64_t mostPixels);

}  // namespace crossflow::training
