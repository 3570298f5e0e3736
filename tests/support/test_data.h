// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace crossflow::tests {

/// tests/data/<name>; packs and hostile files live there.
inline std::filesystem::path dataPath(const std::string& name) {
  return std::filesystem::path(CROSSFLOW_TEST_DATA) / name;
}

}  // namespace crossflow::tests
