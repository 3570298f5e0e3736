// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>

namespace crossflow::tests {

/// How much longer all takes than in the build that people use: CMakePresets.json sets it for
/// sanitizers.
inline int patience() {
  const char* const factor = std::getenv("CROSSFLOW_PATIENCE");
  return std::max(factor == nullptr ? 1 : std::atoi(factor), 1);
}

}  // namespace crossflow::tests
