// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/time_grid.h"

#include <numeric>

#include "models/flow/flow_path.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("the original's grid evaluates at both ends", "[time_grid]") {
  const TimeGrid grid = stretchedGrid(50);
  REQUIRE(grid.steps.size() == 50);
  CHECK(grid.times.size(0) == 50);
  CHECK(grid.time(0) == 0);
  CHECK(grid.time(49) == static_cast<float>(kLastTime));
  CHECK(std::accumulate(grid.steps.begin(), grid.steps.end(), 0.0) == Approx(kLastTime));
}

TEST_CASE("a single step is evaluated at the start", "[time_grid]") {
  const TimeGrid grid = stretchedGrid(1);
  CHECK(grid.times.size(0) == 1);
  CHECK(grid.time(0) == 0);
  CHECK(grid.steps[0] == Approx(kLastTime));
  CHECK(stretchedGrid(1, EulerStep::Time).steps[0] == Approx(kLastTime));
}

TEST_CASE("the consistent grid has a time at each end of each step", "[time_grid]") {
  const TimeGrid grid = consistentGrid(8);
  REQUIRE(grid.steps.size() == 8);
  CHECK(grid.times.size(0) == 9);
  for (int64_t i = 0; i < 8; ++i) {
    CHECK(grid.time(i) + grid.steps[static_cast<size_t>(i)] == Approx(grid.time(i + 1)));
  }
}
