// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/sampler.h"

#include <cmath>
#include <limits>

#include "models/base/error.h"
#include "models/flow/flow_path.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;
using crossflow::tests::AnalyticBackbone;
using crossflow::tests::growth;

namespace {

const std::vector<SolverKind> kAllSolvers{SolverKind::Euler,  SolverKind::AdamsBashforth2,
                                          SolverKind::Heun,   SolverKind::Multistep3,
                                          SolverKind::Dopri5, SolverKind::Leap};

/// A nonlinear field whose rows react to the indicator.
AnalyticBackbone guidedField() {
  return AnalyticBackbone([](const at::Tensor& z, double t, const at::Tensor& isNull) {
    const at::Tensor weight = isNull.to(at::kFloat).view({-1, 1, 1, 1}) * 0.3 + 0.1;
    return at::sin(z * 1.7 + t) * weight - z * 0.2;
  });
}

}  // namespace

TEST_CASE("a picture is the same bit for bit at any batch size", "[sampler]") {
  const at::Tensor z = torch::randn({5, 3, 7, 5});
  for (const SolverKind solver : kAllSolvers) {
    AnalyticBackbone field = guidedField();
    const SampleOptions options{.solver = solver, .steps = 5, .guidance = 6};
    const at::Tensor together = sample(field, z, options);
    for (int64_t row = 0; row < z.size(0); ++row) {
      CHECK(at::equal(sample(field, z.narrow(0, row, 1), options)[0], together[row]));
    }
  }
}

TEST_CASE("a stop is noticed before the next evaluation", "[sampler]") {
  for (const SolverKind solver : kAllSolvers) {
    std::stop_source stop;
    AnalyticBackbone field([&](const at::Tensor& z, double, const at::Tensor&) {
      stop.request_stop();
      return z;
    });
    CHECK_THROWS_AS(
        sample(field, torch::ones({3, 1, 2, 2}), {.solver = solver, .steps = 5}, stop.get_token()),
        Cancelled);
    CHECK(field.times.size() == 1);
  }
}

TEST_CASE("numbers that are not finite are reported with their step", "[sampler]") {
  AnalyticBackbone field([](const at::Tensor& z, double t, const at::Tensor&) {
    return t > 0.5 ? z * std::numeric_limits<float>::quiet_NaN() : z;
  });
  const at::Tensor z = torch::ones({1, 1, 2, 2});
  CHECK_THROWS_WITH(sample(field, z, {.steps = 4}), Catch::Contains("step 3 of 4"));
  CHECK_THROWS_AS(sample(field, z, {.solver = SolverKind::Dopri5}), NumericError);
  CHECK_THROWS_WITH(sample(field, z * std::numeric_limits<float>::infinity(), {.steps = 4}),
                    Catch::Contains("text latent"));
}

TEST_CASE("impossible options are refused", "[sampler]") {
  AnalyticBackbone field = growth();
  const at::Tensor z = torch::ones({1, 1, 2, 2});
  CHECK_THROWS_WITH(sample(field, z, {.steps = 0}), Catch::Contains("number of steps"));
  CHECK_THROWS_AS(sample(field, z, {.guidance = std::nan("")}), Error);
  CHECK_THROWS_AS(sample(field, z, {.tolerance = 0}), Error);
  CHECK_THROWS_AS(sample(field, torch::ones({4})), ShapeError);
}

TEST_CASE("every step is reported with a foresight of the end", "[sampler]") {
  for (const SolverKind solver : kAllSolvers) {
    AnalyticBackbone field(
        [](const at::Tensor& z, double, const at::Tensor&) { return at::ones_like(z); });
    std::vector<SampleStep> seen;
    const at::Tensor end = sample(field, torch::zeros({2, 1, 2, 2}), {.solver = solver, .steps = 3},
                                  {}, [&](const SampleStep& step) { seen.push_back(step); });
    REQUIRE(seen.size() >= 3);
    double progress = 0;
    for (size_t i = 0; i < seen.size(); ++i) {
      // The field is constant, so the way is straight and every look sees its end. dopri5 shows
      // rows that have not begun as they are.
      const at::Tensor row = seen[i].estimate[0];
      CHECK(at::allclose(row, torch::ones({1, 2, 2}), 0, 1e-4));
      CHECK(seen[i].step == static_cast<int64_t>(i) + 1);
      CHECK(seen[i].progress >= progress);
      progress = seen[i].progress;
    }
    CHECK(progress == Approx(1));
    CHECK(seen.back().of == (solver == SolverKind::Dopri5 ? 0 : 3));
    CHECK(at::allclose(seen.back().state, end, 0, 1e-5));
  }
}
