// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All pictures below a folder. Links to folders are followed; a link back to a folder that has been
// gone through is noticed, and a folder that may not be read is passed over and told.

#include <filesystem>
#include <string>
#include <vector>

namespace crossflow::training {

struct PictureWalk {
  std::vector<std::filesystem::path> pictures;              // in no particular order
  std::vector<std::filesystem::path> unreadable, repeated;  // folders
};

/// Blocks. Throws std::filesystem::filesystem_error if `folder` itself cannot be read.
PictureWalk walkPictures(const std::filesystem::path& folder);

/// `file` where a file of that name exists; else one whose name differs in the way accents are
/// coded (NFC, NFD) or in backslashes for slashes; else `file`.
std::filesystem::path existingSpelling(const std::filesystem::path& file);

}  // namespace crossflow::training
