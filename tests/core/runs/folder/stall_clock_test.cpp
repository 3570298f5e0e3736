// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/stall_clock.h"

#include <catch2/catch.hpp>

using namespace crossflow::core;
using namespace std::chrono_literals;

namespace {

// A run seen twice a second that moves, works and hangs as told.
struct Life {
  StallClock clock;
  StallClock::Clock::time_point now{1000s};
  RunCondition condition = RunCondition::Running;
  qint64 moves = 0;
  double processor = 0;
  bool elsewhere = false;

  std::optional<double> look() {
    return clock.look(
        {condition, moves, elsewhere ? std::nullopt : std::optional<double>(processor)}, now);
  }
  // Seconds until it is found to stand still, at most `most`; `work` a share of one core.
  double standsFor(double most, double work) {
    for (int halves = 0; 0.5 * halves < most; ++halves) {
      if (look()) return 0.5 * halves;
      now += 500ms;
      processor += 0.5 * work;
    }
    return most;
  }
  // A move each `pause` seconds; true if it was never taken for hanging.
  bool moveOn(int times, double pause, double work) {
    for (int i = 0; i < times; ++i) {
      if (standsFor(pause, work) < pause) return false;
      ++moves;
    }
    return true;
  }
};

}  // namespace

TEST_CASE("a run that waits for what never comes is found within a minute", "[runs]") {
  constexpr double kHeartbeatOnly = 0.001;
  for (const double pause : {0.5, 5.0, 30.0, 120.0}) {
    INFO("a move each " << pause << " s");
    Life life;
    REQUIRE(life.moveOn(10, pause, 1.5));
    CHECK(life.standsFor(500, kHeartbeatOnly) < 60);
  }
  for (const RunCondition condition :
       {RunCondition::Saving, RunCondition::Evaluating, RunCondition::Stopping}) {
    Life life;
    REQUIRE(life.moveOn(10, 1, 1));
    life.condition = condition;
    CHECK(life.standsFor(500, kHeartbeatOnly) < 60);
  }
  Life first;  // it never did anything
  CHECK(first.standsFor(500, kHeartbeatOnly) < 60);
}

TEST_CASE("one that spins while it waits is found by its pause", "[runs]") {
  for (const double pause : {0.5, 5.0, 20.0, 36.0}) {
    Life life;
    REQUIRE(life.moveOn(10, pause, 1));
    CHECK(life.standsFor(500, 1) < 60);
    ++life.moves;
    CHECK_FALSE(life.look());
  }
  Life elsewhere;
  elsewhere.elsewhere = true;
  REQUIRE(elsewhere.moveOn(10, 2, 0));
  CHECK(elsewhere.standsFor(500, 0) < 60);
}

TEST_CASE("slow is not hanging", "[runs]") {
  Life slow;
  CHECK(slow.moveOn(5, 200, 2));  // ten minutes per step, both processors busy
  Life beginning;
  CHECK(beginning.standsFor(250, 1) == 250);
  Life uneven;
  CHECK(uneven.moveOn(20, 10, 1));
  CHECK(uneven.standsFor(45, 1) == 45);
  Life saving;
  saving.condition = RunCondition::Saving;
  CHECK(saving.standsFor(500, 0.05) == 500);
}
