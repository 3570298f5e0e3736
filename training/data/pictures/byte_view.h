// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers out of a file's bytes; what lies beyond the end reads as zero.

#include <cstdint>
#include <string_view>

namespace crossflow::training {

inline int64_t byteAt(std::string_view bytes, std::size_t place) {
  return place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0;
}

inline int64_t bigEndian(std::string_view bytes, std::size_t place, std::size_t count) {
  int64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8 | byteAt(bytes, place + i);
  return value;
}

inline int64_t littleEndian(std::string_view bytes, std::size_t place, std::size_t count) {
  int64_t value = 0;
  for (std::size_t i = count; i-- > 0;) value = value << 8 | byteAt(bytes, place + i);
  return value;
}

}  // namespace crossflow::training
