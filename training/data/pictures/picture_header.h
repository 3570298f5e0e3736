// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a picture file says about itself in its first and last bytes: a hundred times faster than
// decoding, which is what makes a data set of 100,000 pictures checkable while one waits.

#include <optional>

#include "training/data/pictures/sparse_file.h"

namespace crossflow::training {

struct PictureHeader {
  int64_t width = 0, height = 0;
  bool ends = true;  // the mark or length that closes the file is there
};

/// PNG, JPEG, WebP, GIF and BMP, told by content. Nothing: another kind, or no picture.
std::optional<PictureHeader> readPictureHeader(SparseFile& file);

}  // namespace crossflow::training
