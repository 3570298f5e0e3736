// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/graphics_memory.h"

#include <catch2/catch.hpp>

using namespace crossflow::core;

TEST_CASE("the driver's table of memory is read, whatever else it says") {
  const auto cards = parseGraphicsMemory("81559, 80994\n24564, 1024\n\nNo devices were found\n");
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].total == 81559LL * 1024 * 1024);
  CHECK(cards[1].free == 1024LL * 1024 * 1024);
  CHECK(parseGraphicsMemory({}).empty());
}

TEST_CASE("the processor's memory is always known") {
  const auto memory = memoryOf(findDevices());
  REQUIRE_FALSE(memory.empty());
  CHECK(memory[0].total > 0);
  CHECK(memory[0].free > 0);
  CHECK(memory[0].free <= memory[0].total);
}
