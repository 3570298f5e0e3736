// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every hostile file has to meet: a sentence that names it and the reason, at once, and no
// memory taken for what it claims to hold.

#include <ctime>

#include "models/checkpoint/checkpoint_reader.h"
#include "tests/models/checkpoint/crafted_files.h"
#include "tests/support/catch_torch.h"
#include "tests/support/resident_memory.h"
#include "tests/support/temp_dir.h"

namespace crossflow::tests {

inline constexpr int64_t kAllowedGrowth = (64 << 20) + kKeptFreed;

/// The reader that open() finds for the bytes of a file of that name refuses them.
inline void refuseCheckpoint(const std::string& bytes, const std::string& reason,
                             const std::string& name = "x.pth") {
  const TempDir folder;
  writeBytes(folder / name, bytes);
  const int64_t before = residentBytes();
  const std::clock_t start = std::clock();  // of this process: other programs may be busy
  REQUIRE_THROWS_WITH(models::CheckpointReader::open(folder / name),
                      Catch::Matchers::Contains(name) && Catch::Matchers::Contains(reason));
  REQUIRE(residentBytes() - before < kAllowedGrowth);
  REQUIRE(std::clock() - start < 5 * CLOCKS_PER_SEC);
}

}  // namespace crossflow::tests
