// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/replay.h"
#include "tests/support/catch_torch.h"

TEST_CASE("every input of the fuzzing corpus is read or refused", "[fuzz]") {
  for (const crossflow::fuzz::Harness& harness : crossflow::fuzz::harnesses()) {
    INFO(harness.name);
    CHECK(crossflow::fuzz::replayCorpus(harness) > 0);
  }
}
