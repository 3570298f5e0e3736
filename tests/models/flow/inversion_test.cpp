// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/inversion.h"

#include "models/base/error.h"
#include "models/shape_check.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::AnalyticBackbone;
using crossflow::tests::growth;

namespace {

/// Nonlinear, and another one without text.
AnalyticBackbone bentField() {
  return AnalyticBackbone([](const at::Tensor& z, double t, const at::Tensor& isNull) {
    const at::Tensor pull = isNull.to(at::kFloat).view({-1, 1, 1, 1}) * 0.3 + 1;
    return at::sin(z * 3 + t) * pull - z * 0.5;
  });
}

double distanceOf(const at::Tensor& a, const at::Tensor& b) {
  return ((a - b).norm() / b.norm()).item<double>();
}

}  // namespace

TEST_CASE("The way back ends where the exact solution began", "[inversion]") {
  AnalyticBackbone field = growth();
  const at::Tensor picture = torch::randn({1, 2, 3, 3});
  const auto error = [&](int64_t steps) {
    const SampleOptions options{.steps = steps, .guidance = 1};
    return distanceOf(invertFlow(field, picture, options), picture * std::exp(-1.5));
  };
  CHECK(error(40) < 1e-3);
  CHECK(error(40) < 0.3 * error(20));  // second order: a quarter
}

TEST_CASE("A picture drawn from what was found is the picture, guided or not", "[inversion]") {
  const at::Tensor picture = torch::randn({1, 4, 6, 5});
  for (const double guidance : {1.0, 3.0}) {
    AnalyticBackbone field = bentField();
    const at::Tensor latent = invertFlow(field, picture, {.steps = 100, .guidance = guidance});
    const SampleOptions drawing{.solver = SolverKind::Heun, .steps = 100, .guidance = guidance};
    CHECK(distanceOf(sample(field, latent, drawing), picture) < 2e-3);
    CHECK(distanceOf(latent, picture) > 0.1);
  }
}

TEST_CASE("Each step backwards is reported and a stop is heard", "[inversion]") {
  AnalyticBackbone field = growth();
  const at::Tensor picture = torch::ones({1, 1, 2, 2});
  double progress = 0;
  int steps = 0;
  invertFlow(field, picture, {.steps = 8, .guidance = 1}, {}, [&](const SampleStep& step) {
    CHECK(step.progress > progress);
    progress = step.progress;
    ++steps;
  });
  CHECK(steps == 8);
  CHECK(progress == Approx(1));
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS(invertFlow(field, picture, {.steps = 8}, stop.get_token()), Cancelled);
}

TEST_CASE("What cannot be inverted is refused", "[inversion]") {
  AnalyticBackbone field = growth();
  CHECK_THROWS_AS(invertFlow(field, torch::ones({2, 1, 2, 2}), {}), ShapeError);
  CHECK_THROWS_AS(invertFlow(field, torch::ones({1, 1, 2, 2}), {.steps = 0}), Error);
  CHECK_THROWS_AS(invertFlow(field, torch::full({1, 1, 2, 2}, NAN), {}), NumericError);
}
