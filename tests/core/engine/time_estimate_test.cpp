// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/time_estimate.h"

#include <catch2/catch.hpp>

using namespace crossflow::core;

namespace {

GenerationRequest estimated(int steps, int count = 1) {
  GenerationRequest request;
  request.model = QStringLiteral("starter");
  request.sampling.steps = steps;
  request.count = count;
  return request;
}

}  // namespace

TEST_CASE("one slow picture does not rule the next estimate, another device does") {
  TimeEstimate estimate;
  CHECK_FALSE(estimate.estimate(estimated(50), 50));
  estimate.learn(estimated(50), 2, 50);
  CHECK(*estimate.estimate(estimated(50), 50) == Approx(2));
  CHECK(*estimate.estimate(estimated(50, 4), 50) == Approx(8));
  estimate.learn(estimated(50), 40, 50);  // something else had the machine
  CHECK(*estimate.estimate(estimated(50), 50) == Approx(2));
  estimate.learn(estimated(50), 2.2, 50);
  CHECK(*estimate.estimate(estimated(50), 50) < 2.5);
  for (int i = 0; i < 3; ++i) estimate.learn(estimated(50), 20, 50);  // another device
  CHECK(*estimate.estimate(estimated(50), 50) == Approx(20));
  CHECK(*estimate.estimate(estimated(100), 50) > 30);
  estimate.learn(estimated(50), 0, 50);
  CHECK(*estimate.estimate(estimated(50), 50) == Approx(20));
}
