// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the tests find their data and the programs they start. Both are absolute paths and differ
// from checkout to checkout; only test_data.cpp.in knows them, so that all other objects of the
// tests are the same everywhere and come from the compiler cache.

#include <filesystem>
#include <string>

namespace crossflow::tests {

extern const char* const kDataFolder;     // tests/data
extern const char* const kProgramFolder;  // where the build puts programs

/// tests/data/<name>; packs and hostile files live there.
inline std::filesystem::path dataPath(const std::string& name) {
  return std::filesystem::path(kDataFolder) / name;
}

/// A program or library of this build.
inline std::filesystem::path programPath(const std::string& name) {
  return std::filesystem::path(kProgramFolder) / name;
}

}  // namespace crossflow::tests
