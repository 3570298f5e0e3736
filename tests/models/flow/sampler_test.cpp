// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/sampler.h"

#include <cmath>
#include <limits>

#include "models/error.h"
#include "models/flow/flow_path.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;
using crossflow::tests::AnalyticBackbone;

namespace {

const std::vector<SolverKind> kAllSolvers{SolverKind::kEuler, SolverKind::kAdamsBashforth2,
                                          SolverKind::kHeun, SolverKind::kMultistep3,
                                          SolverKind::kDopri5};

/// dz/dt = (1 + t) z; exact solution z(0) · exp(t + t²/2).
AnalyticBackbone growth() {
  return AnalyticBackbone(
      [](const at::Tensor& z, double t, const at::Tensor&) { return z * (1 + t); });
}

double errorOf(SolverKind solver, int64_t steps) {
  AnalyticBackbone field = growth();
  const at::Tensor z = torch::ones({1, 1, 2, 2});
  const at::Tensor end = sample(field, z, {.solver = solver, .steps = steps, .guidance = 1});
  const double exact = std::exp(kLastTime + kLastTime * kLastTime / 2);
  return std::abs(end[0][0][0][0].item<double>() - exact);
}

double measuredOrder(SolverKind solver) {
  return std::log2(errorOf(solver, 16) / errorOf(solver, 32));
}

/// A nonlinear field whose rows react to the indicator.
AnalyticBackbone guidedField() {
  return AnalyticBackbone([](const at::Tensor& z, double t, const at::Tensor& isNull) {
    const at::Tensor weight = isNull.to(at::kFloat).view({-1, 1, 1, 1}) * 0.3 + 0.1;
    return at::sin(z * 1.7 + t) * weight - z * 0.2;
  });
}

}  // namespace

TEST_CASE("solvers converge with the order they promise", "[sampler]") {
  CHECK(measuredOrder(SolverKind::kEuler) == Approx(1).margin(0.35));
  CHECK(measuredOrder(SolverKind::kHeun) == Approx(2).margin(0.35));
  CHECK(measuredOrder(SolverKind::kAdamsBashforth2) == Approx(2).margin(0.35));
  CHECK(measuredOrder(SolverKind::kMultistep3) == Approx(3).margin(0.5));
  CHECK(errorOf(SolverKind::kDopri5, 1) < 5e-5);
}

TEST_CASE("solvers use as many evaluations as they say", "[sampler]") {
  const auto evaluations = [](SolverKind solver) {
    AnalyticBackbone field = growth();
    sample(field, torch::ones({1, 1, 2, 2}), {.solver = solver, .steps = 6, .guidance = 1});
    return field.times.size();
  };
  CHECK(evaluations(SolverKind::kEuler) == 6);
  CHECK(evaluations(SolverKind::kAdamsBashforth2) == 6);
  CHECK(evaluations(SolverKind::kHeun) == 12);
  CHECK(evaluations(SolverKind::kMultistep3) == 7);
}

TEST_CASE("guidance mixes both rows of one pass", "[sampler]") {
  AnalyticBackbone field([](const at::Tensor& z, double, const at::Tensor& isNull) {
    return at::zeros_like(z) +
           isNull.logical_not().to(at::kFloat).view({-1, 1, 1, 1});  // c = 1, u = 0
  });
  const at::Tensor z = torch::zeros({1, 1, 2, 2});
  const at::Tensor end = sample(field, z, {.steps = 4, .guidance = 7});
  CHECK(at::allclose(end, torch::full({1, 1, 2, 2}, 7 * kLastTime), 1e-5, 1e-5));
  CHECK(field.rows == std::vector<int64_t>{2, 2, 2, 2});
}

TEST_CASE("outside of its interval guidance costs nothing", "[sampler]") {
  AnalyticBackbone field = guidedField();
  sample(field, torch::ones({1, 1, 2, 2}),
         {.steps = 5, .guidance = 4, .guidanceFrom = 0.2, .guidanceTo = 0.8});
  CHECK(field.rows == std::vector<int64_t>{1, 2, 2, 2, 1});
}

TEST_CASE("multistep solvers forget what they saw before guidance switched", "[sampler]") {
  // The field is constant on both sides of the switch, so a solver that forgets is exact.
  AnalyticBackbone field([](const at::Tensor& z, double, const at::Tensor& isNull) {
    return at::zeros_like(z) + isNull.logical_not().to(at::kFloat).view({-1, 1, 1, 1});
  });
  for (const SolverKind solver : {SolverKind::kAdamsBashforth2, SolverKind::kMultistep3}) {
    const at::Tensor end =
        sample(field, torch::zeros({1, 1, 1, 1}),
               {.solver = solver, .steps = 10, .guidance = 3, .guidanceFrom = 0.45});
    // Five steps of 1, then five of 3.
    CHECK(end.item<double>() == Approx(2.0 * kLastTime).epsilon(1e-4));
  }
}

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

TEST_CASE("rows can share a pass when asked", "[sampler]") {
  AnalyticBackbone field = guidedField();
  sample(field, torch::randn({3, 1, 2, 2}), {.steps = 2, .independentRows = false});
  CHECK(field.rows == std::vector<int64_t>{6, 6});
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
  CHECK_THROWS_AS(sample(field, z, {.solver = SolverKind::kDopri5}), NumericError);
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
      CHECK(seen[i].step == static_cast<int64_t>(i) + 1);
      CHECK(seen[i].progress >= progress);
      progress = seen[i].progress;
    }
    CHECK(progress == Approx(1));
    CHECK(seen.back().of == (solver == SolverKind::kDopri5 ? 0 : 3));
    CHECK(at::allclose(seen.back().state, end, 0, 1e-5));
    // The field is constant, so the way is straight and the first look sees its end. dopri5 shows
    // rows that have not begun as they are.
    if (solver != SolverKind::kDopri5) {
      CHECK(at::allclose(seen.front().estimate, torch::ones({2, 1, 2, 2}), 0, 1e-4));
    }
  }
}
