// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/fuzz/replay.h"

TEST_CASE("every input of the fuzzing corpus is read or refused, without networks", "[fuzz]") {
  for (const crossflow::fuzz::Harness& harness : crossflow::fuzz::harnesses()) {
    INFO(std::string(harness.name));
    CHECK(crossflow::fuzz::replayCorpus(harness) > 0);
  }
}
