// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Picture files in, RGB bytes out; and back.

#include <ATen/core/Tensor.h>

#include <filesystem>

#include "models/base/atomic_file.h"

namespace crossflow::training {

inline constexpr int64_t kMostPixels = 64'000'000;  // larger pictures are refused

/// What was done to a picture that its owner should know of.
struct PictureNotes {
  bool turned = false;       // as EXIF says that the camera was held
  bool onWhite = false;      // it has transparent parts; they became white
  bool firstFrame = false;   // of an animation
  bool sixteenBits = false;  // each colour; eight of them are kept
  bool inks = false;         // four (CMYK or YCCK), turned into red, green and blue
  bool tail = false;         // behind the picture, such as a motion photo's film; left away
};

/// RGB bytes [H, W, 3]: any depth, CMYK, transparency over white, turned as EXIF says, the first
/// frame of animations. Throws RunError(BadData) naming the file: unreadable, torn, of a kind that
/// there is no reader for, or larger than 64 megapixels (which its header tells, before memory is
/// taken).
at::Tensor decodePicture(const std::filesystem::path& file, PictureNotes* notes = nullptr);

/// The colours as the file stores them, neither turned nor put on white: what the original's loader
/// saw, for checks against it.
at::Tensor decodeAsStored(const std::filesystem::path& file);

/// Writes RGB bytes [3, H, W] as PNG, whole or not at all. Throws FileWriteError.
void writePng(const std::filesystem::path& file, const at::Tensor& picture,
              Flush flush = Flush::ToDisk);

/// Pictures [B, 3, H, W] side by side on white, `columns` a row, with a gap of two pixels.
at::Tensor pictureGrid(const at::Tensor& pictures, int64_t columns);

}  // namespace crossflow::training
