// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the bytes of a picture file are, before any decoder sees them.

#include <cstdint>
#include <string>
#include <string_view>

namespace crossflow::training {

enum class PictureKind { Other, Png, Jpeg, Webp, Gif, Bmp, Tiff, Heic, Avif };

PictureKind pictureKind(std::string_view bytes);

/// Where a JPEG's picture ends, behind its end mark; 0 if it does not come to one. What follows may
/// be the film of a motion photo; an end mark inside of a thumbnail does not count.
std::size_t jpegEnd(std::string_view bytes);

/// What a JPEG's colours are: grey and RGB, four inks, or four inks without the mark of Adobe's
/// that tells whether 255 is all or none of them.
enum class JpegColours { Light, Inks, BareInks };
JpegColours jpegColours(std::string_view bytes);

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
