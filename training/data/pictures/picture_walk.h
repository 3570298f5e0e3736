// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All pictures below a folder. Links to folders are followed; a link back to a folder that has been
// gone through is noticed, and a folder that may not be read is passed over and told. Names are
// found in whatever way their accents and slashes are written.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace crossflow::training {

struct PictureWalk {
  std::vector<std::filesystem::path> pictures;  // in no particular order; also links to nothing
  std::vector<std::filesystem::path> unreadable, repeated;  // folders
};

/// Blocks. Throws std::filesystem::filesystem_error if `folder` itself cannot be read.
PictureWalk walkPictures(const std::filesystem::path& folder);

/// Whether the file is there; false, too, for names that the system refuses to look for.
bool isThere(const std::filesystem::path& file);

/// Finds files by names that are spelled otherwise. Each folder that has to be looked through is
/// read once, since a list may name a hundred thousand files that way.
class Spellings {
 public:
  /// `file` where a file of that name exists; else one whose name differs in the way accents are
  /// coded (NFC, NFD) or in backslashes for slashes; else `file`. Blocks.
  std::filesystem::path existing(const std::filesystem::path& file);

  /// How many files it found under another spelling.
  int64_t respelled() const { return respelled_; }

 private:
  std::filesystem::path lookFor(const std::filesystem::path& file);
  std::filesystem::path composedAlike(const std::filesystem::path& folder, const std::string& name);

  // A folder's names with their accents composed -> its entries.
  std::map<std::filesystem::path, std::unordered_map<std::string, std::filesystem::path>> folders_;
  int64_t respelled_ = 0;
};

}  // namespace crossflow::training
