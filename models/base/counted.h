// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counts with their word as English wants it, for what the command line and the trainer say; the
// window's texts have their plurals in its translations.

#include <cstdint>
#include <string>
#include <string_view>

namespace crossflow {
inline namespace base {

/// "1 picture", "2 pictures"; `many` only where one more s does not make it: "1 has", "2 have".
inline std::string counted(int64_t count, std::string_view one, std::string_view many = {}) {
  std::string text =
      std::to_string(count).append(" ").append(count == 1 || many.empty() ? one : many);
  if (count != 1 && many.empty()) text += 's';
  return text;
}

}  // namespace base
}  // namespace crossflow
