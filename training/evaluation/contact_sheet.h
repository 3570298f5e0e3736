// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Many small pictures on one sheet with what was asked for beneath each: figures say how many are
// wrong, a sheet says in what way.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <string>
#include <vector>

namespace crossflow::training {

struct SheetEntry {
  std::string text;
  std::vector<at::Tensor> pictures;  // side by side, [3, S, S] bytes, all of one size
};

/// A PNG of entries in `columns`, enlarged so that small pictures are easily seen; the same number
/// of pictures in each entry. Throws RunError.
void writeContactSheet(const std::filesystem::path& file, const std::vector<SheetEntry>& entries,
                       int64_t columns);

}  // namespace crossflow::training
