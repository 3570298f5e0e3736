// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/crc32.h"

#include <zlib.h>

#include <random>
#include <vector>

#include "tests/support/catch_torch.h"

TEST_CASE("crc32 agrees with zlib at every length, start and alignment", "[crc32]") {
  std::mt19937 random(1);
  std::vector<uint8_t> bytes(4096);
  for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random());
  for (size_t length = 0; length < 1500; ++length) {
    const size_t start = random() % 64;
    const auto seed = static_cast<uint32_t>(random());
    const auto expected = static_cast<uint32_t>(::crc32_z(seed, bytes.data() + start, length));
    REQUIRE(crossflow::models::crc32(seed, bytes.data() + start, length) == expected);
  }
}
