// SPDX-License-Identifier: GPL-3.0-or-later
// The libFuzzer program of one harness; CROSSFLOW_FUZZ_HARNESS names it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "tests/fuzz/harnesses.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  for (const crossflow::fuzz::Harness& harness : crossflow::fuzz::harnesses()) {
    if (harness.name != CROSSFLOW_FUZZ_HARNESS) continue;
    harness.run({reinterpret_cast<const char*>(data), size});
    return 0;
  }
  std::abort();  // the build names a harness that does not exist
}
