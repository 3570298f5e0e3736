// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/dopri5_solver.h"

#include <cmath>

#include "models/base/error.h"
#include "models/flow/flow_path.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::AnalyticBackbone;

TEST_CASE("the last step is cut just past the end and never evaluated later", "[dopri5]") {
  AnalyticBackbone field(
      [](const at::Tensor& z, double t, const at::Tensor&) { return z * std::cos(3 * t); });
  sample(field, torch::ones({1, 1, 2, 2}), {.solver = SolverKind::Dopri5, .guidance = 1});
  CHECK(field.times.front() == 0);
  for (const double time : field.times) CHECK(time <= kLastTime + 1e-6);
  CHECK(field.times.back() == Approx(kLastTime + 1e-6).margin(1e-7));
  // Two calls choose the first step, six belong to each attempt.
  CHECK((field.times.size() - 2) % 6 == 0);
}

TEST_CASE("a tighter tolerance costs evaluations and buys accuracy", "[dopri5]") {
  const auto run = [](double tolerance) {
    AnalyticBackbone field([](const at::Tensor& z, double t, const at::Tensor&) {
      return z * (6 * std::cos(12 * t));
    });
    const at::Tensor end =
        sample(field, torch::ones({1, 1, 2, 2}),
               {.solver = SolverKind::Dopri5, .guidance = 1, .tolerance = tolerance});
    const double exact = std::exp(std::sin(12 * kLastTime) / 2);
    return std::pair(field.times.size(), std::abs(end[0][0][0][0].item<double>() - exact));
  };
  const auto [fewCalls, largeError] = run(1e-2);
  const auto [manyCalls, smallError] = run(1e-5);
  CHECK(fewCalls < manyCalls);
  CHECK(smallError < largeError);
  CHECK(smallError < 1e-4);
}

TEST_CASE("a field too wild for any step is reported, not looped over", "[dopri5]") {
  AnalyticBackbone field([](const at::Tensor& z, double t, const at::Tensor&) {
    return at::ones_like(z) * std::pow(std::max(0.5 - t, 1e-30), -3);
  });
  CHECK_THROWS_AS(sample(field, torch::ones({1, 1, 2, 2}), {.solver = SolverKind::Dopri5}),
                  NumericError);
}
