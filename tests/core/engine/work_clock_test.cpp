// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/work_clock.h"

#include <catch2/catch.hpp>

using namespace crossflow::core;

TEST_CASE("Nothing is promised before it was measured") {
  WorkCosts costs;
  WorkClock clock(costs);
  clock.plan(Phase::Sample, 10);
  clock.plan(Phase::Decode, 1);
  CHECK_FALSE(clock.progress(Phase::Sample, 0, 10).secondsRemaining);
  clock.advance(Phase::Sample, 2, 2, 1.0);
  const Progress two = clock.progress(Phase::Sample, 2, 10);
  REQUIRE(two.secondsRemaining);
  CHECK(*two.secondsRemaining == Approx(8 * 0.5 + 2 * 0.5));
}

TEST_CASE("A second job knows from the start") {
  WorkCosts costs;
  costs.learn(Phase::Sample, 10, 5);
  costs.learn(Phase::Decode, 1, 2);
  WorkClock clock(costs);
  clock.plan(Phase::Sample, 4);
  clock.plan(Phase::Decode, 1);
  CHECK(*clock.progress(Phase::Sample, 0, 4).secondsRemaining == Approx(4));
}

TEST_CASE("The fraction never falls, even when work turns out dearer") {
  WorkCosts costs;
  WorkClock clock(costs);
  clock.plan(Phase::Text, 2);
  clock.plan(Phase::Sample, 10);
  clock.advance(Phase::Text, 2, 2, 10);
  const double before = clock.progress(Phase::Text, 2, 2).fraction;
  clock.advance(Phase::Sample, 1, 1, 100);
  CHECK(clock.progress(Phase::Sample, 1, 10).fraction >= before);
  clock.advance(Phase::Sample, 10, 9, 900);
  CHECK(clock.progress(Phase::Sample, 10, 10).fraction == Approx(1));
}
