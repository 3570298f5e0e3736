// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers in file formats, which are all little-endian here, out of and into bytes.

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>

namespace crossflow {
inline namespace base {

static_assert(std::endian::native == std::endian::little,
              "tensors are used as they lie in little-endian files");

template <typename Number>
Number loadLittleEndian(const char* bytes) {
  Number value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

template <typename Number>
void appendLittleEndian(std::string& bytes, Number value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace base
}  // namespace crossflow
