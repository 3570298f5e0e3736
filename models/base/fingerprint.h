// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A number that follows from a text alone, on any machine and in any version of the program: what
// was chosen or kept by it stays so.

#include <cstdint>
#include <string_view>

namespace crossflow::models {
inline namespace base {

/// FNV-1a of the text's bytes. Whoever wants to can make two texts that share one.
constexpr uint64_t fingerprint(std::string_view text) {
  uint64_t sum = 0xcbf29ce484222325;
  for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return sum;
}

}  // namespace base
}  // namespace crossflow::models
