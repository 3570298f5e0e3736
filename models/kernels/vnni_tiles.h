// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The innermost part of vnni_product.h: a few rows of inputs and a few registers of columns,
// all of whose sums are kept in registers.

#include <cstdint>

namespace crossflow::models {

struct VnniTile {
  const uint8_t* values;   // rows of `depth`
  const int8_t* weights;   // [depth / 4, columns, 4]
  const int32_t* offsets;  // of the columns, added to their sums
  int32_t* sums;           // rows of `columns`
  int64_t depth;           // whole fours
};

struct VnniTiles {
  static constexpr int64_t kMostRows = 6, kMostColumns = 64;
  static constexpr int64_t kBeside = 4;  // numbers of depth: the bytes that belong to a sum

  int64_t rows, columns;                     // of a tile
  void (*const* ofRows)(const VnniTile& t);  // [rows]: the first of a row, then of two, ...
};

/// This processor's; none where the library's product is to be used.
const VnniTiles* vnniTiles();

}  // namespace crossflow::models
