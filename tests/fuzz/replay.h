// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the fuzzers start from and what they once found, for the ordinary tests.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "tests/fuzz/harnesses.h"
#include "tests/support/test_data.h"

namespace crossflow::fuzz {

/// Gives a harness every file of its corpus. Returns how many; throws naming the file that is
/// neither read nor refused.
inline int replayCorpus(const Harness& harness) {
  int inputs = 0;
  const auto folder = tests::dataPath("fuzz/" + std::string(harness.name));
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    try {
      harness.run(bytes);
    } catch (const std::exception& error) {
      throw std::runtime_error(entry.path().string() + ": " + error.what());
    }
    ++inputs;
  }
  return inputs;
}

}  // namespace crossflow::fuzz
