// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/fixed_step_solvers.h"

#include <cmath>

#include "models/flow/flow_path.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;
using crossflow::tests::AnalyticBackbone;
using crossflow::tests::errorOnGrowth;
using crossflow::tests::growth;

namespace {

double measuredOrder(SolverKind solver) {
  return std::log2(errorOnGrowth(solver, 16) / errorOnGrowth(solver, 32));
}

}  // namespace

TEST_CASE("Euler is of first order even on its stretched grid", "[fixed_step_solvers]") {
  const double ratio = errorOnGrowth(SolverKind::Euler, 16) / errorOnGrowth(SolverKind::Euler, 32);
  CHECK(std::log2(ratio) == Approx(1).margin(0.35));
}

TEST_CASE("the network is asked at both ends, a single step at the start", "[fixed_step_solvers]") {
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

TEST_CASE("a leap is asked for at a negative time, further steps where they begin",
          "[fixed_step_solvers]") {
  AnalyticBackbone field = growth();  // (1 + t) z
  const SampleOptions options{.solver = SolverKind::Leap, .steps = 2, .guidance = 1};
  const at::Tensor end = sample(field, torch::ones({1, 1, 1, 1}), options);
  CHECK(field.times == std::vector<double>{-0.125, 0.5});
  CHECK(end.item<double>() == Approx((1 + 0.5 * 0.875) * (1 + 0.5 * 1.5)));
}

TEST_CASE("solvers converge with the order they promise", "[fixed_step_solvers]") {
  CHECK(measuredOrder(SolverKind::Heun) == Approx(2).margin(0.35));
  CHECK(measuredOrder(SolverKind::AdamsBashforth2) == Approx(2).margin(0.35));
  CHECK(measuredOrder(SolverKind::Multistep3) == Approx(3).margin(0.5));
}

TEST_CASE("solvers use as many evaluations as they say", "[fixed_step_solvers]") {
  const auto evaluations = [](SolverKind solver) {
    AnalyticBackbone field = growth();
    sample(field, torch::ones({1, 1, 2, 2}), {.solver = solver, .steps = 6, .guidance = 1});
    return field.times.size();
  };
  CHECK(evaluations(SolverKind::AdamsBashforth2) == 6);
  CHECK(evaluations(SolverKind::Heun) == 12);
  CHECK(evaluations(SolverKind::Multistep3) == 7);
}

TEST_CASE("multistep solvers forget what they saw before guidance switched",
          "[fixed_step_solvers]") {
  // The field is constant on both sides of the switch, so a solver that forgets is exact.
  AnalyticBackbone field([](const at::Tensor& z, double, const at::Tensor& isNull) {
    return at::zeros_like(z) + isNull.logical_not().to(at::kFloat).view({-1, 1, 1, 1});
  });
  for (const SolverKind solver : {SolverKind::AdamsBashforth2, SolverKind::Multistep3}) {
    const at::Tensor end =
        sample(field, torch::zeros({1, 1, 1, 1}),
               {.solver = solver, .steps = 10, .guidance = 3, .guidanceFrom = 0.45});
    // Five steps of 1, then five of 3.
    CHECK(end.item<double>() == Approx(2.0 * kLastTime).epsilon(1e-4));
  }
}
