// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The merge table of CLIP and its application to one word. Used by ClipTokenizer.

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossflow::models {

class BytePairEncoder {
 public:
  /// Throws Error when the file cannot be read or is not a merge table.
  explicit BytePairEncoder(const std::filesystem::path& mergeTable);

  /// Appends the ids of one non-empty word (UTF-8). O(n log n).
  void encodeWord(std::string_view word, std::vector<int64_t>& ids) const;

  int64_t startToken() const { return startToken_; }
  int64_t endToken() const { return startToken_ + 1; }

 private:
  using Pair = uint64_t;                      // left id in the upper half
  std::unordered_map<Pair, int64_t> merged_;  // to the id of both together; lower ids merge first
  int64_t startToken_ = 0;
};

}  // namespace crossflow::models
