// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header of .npy files: a Python dictionary of three known entries, read by hand.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace crossflow::models {

struct NpyHeader {
  std::string descr;  // "<f4", "|O", ...
  bool fortran = false;
  std::vector<int64_t> shape;
  size_t size = 0;  // bytes before the data
};

/// `bytes` is the file or its beginning. Throws CheckpointError.
NpyHeader parseNpyHeader(std::string_view bytes, const std::filesystem::path& file);

/// A version 1.0 header, padded as numpy does.
std::string formatNpyHeader(std::string_view descr, const std::vector<int64_t>& shape);

}  // namespace crossflow::models
