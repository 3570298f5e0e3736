// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the bytes of a picture file are, before any decoder sees them.

#include <cstdint>
#include <string>
#include <string_view>

namespace crossflow::training {

enum class PictureKind { Other, Png, Jpeg, Webp, Gif, Bmp, Tiff, Heic, Avif };

PictureKind pictureKind(std::string_view bytes);

/// Whether a JPEG's picture comes to its end mark. Whatever follows, such as the film of a motion
/// photo, does not matter; an end mark inside of a thumbnail does not count.
bool jpegEnds(std::string_view bytes);

/// Whether a JPEG has four inks and no mark of Adobe's: nobody can tell whether 255 is all or none.
bool isBareCmyk(std::string_view bytes);

/// The EXIF orientation of a JPEG, PNG or WebP, 1 to 8; 1 where there is none.
int exifOrientation(std::string_view bytes);

/// The first frame of an animated WebP as a WebP of its own; empty where it has none. A still
/// WebP is not changed, `animated` says which it was.
std::string stillWebp(std::string_view bytes, bool& animated);

/// Width and height that a TIFF's first directory names; 0, 0 if it is damaged.
struct PictureSize {
  int64_t width = 0, height = 0;
};
PictureSize tiffSize(std::string_view bytes);

}  // namespace crossflow::training
