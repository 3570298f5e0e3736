// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers start from and what they once found, on every run of the tests.
#include <fstream>
#include <iterator>

#include "tests/fuzz/harnesses.h"
#include "tests/support/catch_torch.h"
#include "tests/support/test_data.h"

TEST_CASE("every input of the fuzzing corpus is read or refused", "[fuzz]") {
  for (const crossflow::fuzz::Harness& harness : crossflow::fuzz::harnesses()) {
    size_t inputs = 0;
    const auto folder = crossflow::tests::dataPath("fuzz/" + std::string(harness.name));
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      INFO(entry.path().string());
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      REQUIRE_NOTHROW(harness.run(bytes));
      ++inputs;
    }
    INFO(harness.name);
    REQUIRE(inputs > 0);
  }
}
