// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// COCO's captions: one JSON object with "images" and "annotations". An entry that cannot be used is
// left out and told, like the lines of other lists.

#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::training {

/// Pictures by rising id, as the original goes through them. Blocks. Throws RunError(BadData) for a
/// file that is no JSON, naming the line, and for one without the two lists.
PictureList readCocoList(const std::filesystem::path& file, const std::filesystem::path& pictures);

}  // namespace crossflow::training
