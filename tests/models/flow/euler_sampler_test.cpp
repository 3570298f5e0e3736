// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/euler_sampler.h"

#include <cmath>

#include "models/flow/flow_path.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;
using crossflow::tests::AnalyticBackbone;
using crossflow::tests::errorOnGrowth;
using crossflow::tests::growth;

TEST_CASE("Euler is of first order even on its stretched grid", "[euler_sampler]") {
  const double ratio =
      errorOnGrowth(SolverKind::kEuler, 16) / errorOnGrowth(SolverKind::kEuler, 32);
  CHECK(std::log2(ratio) == Approx(1).margin(0.35));
}

TEST_CASE("the network is asked at both ends, a single step at the start", "[euler_sampler]") {
  AnalyticBackbone field = growth();
  sample(field, torch::ones({1, 1, 2, 2}), {.steps = 3, .guidance = 1});
  REQUIRE(field.times.size() == 3);
  CHECK(field.times[0] == 0);
  CHECK(field.times[1] == Approx(kLastTime / 2));
  CHECK(field.times[2] == Approx(kLastTime));
  field.times.clear();
  sample(field, torch::ones({1, 1, 2, 2}), {.steps = 1, .guidance = 1});
  CHECK(field.times == std::vector<double>{0});
}
