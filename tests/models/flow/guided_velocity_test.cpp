// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/guided_velocity.h"

#include "models/flow/flow_path.h"
#include "tests/support/analytic_backbone.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;
using crossflow::tests::AnalyticBackbone;

namespace {

/// Conditional rows move at 1, unconditional ones stand still.
AnalyticBackbone indicatorField() {
  return AnalyticBackbone([](const at::Tensor& z, double, const at::Tensor& isNull) {
    return at::zeros_like(z) + isNull.logical_not().to(at::kFloat).view({-1, 1, 1, 1});
  });
}

}  // namespace

TEST_CASE("guidance mixes both rows of one pass", "[guided_velocity]") {
  AnalyticBackbone field = indicatorField();
  const at::Tensor end = sample(field, torch::zeros({1, 1, 2, 2}), {.steps = 4, .guidance = 7});
  CHECK(at::allclose(end, torch::full({1, 1, 2, 2}, 7 * kLastTime), 1e-5, 1e-5));
  CHECK(field.rows == std::vector<int64_t>{2, 2, 2, 2});
}

TEST_CASE("outside of its interval guidance costs nothing", "[guided_velocity]") {
  AnalyticBackbone field = indicatorField();
  sample(field, torch::ones({1, 1, 2, 2}),
         {.steps = 5, .guidance = 4, .guidanceFrom = 0.2, .guidanceTo = 0.8});
  CHECK(field.rows == std::vector<int64_t>{1, 2, 2, 2, 1});
}

TEST_CASE("a guidance of one or less evaluates conditional rows only", "[guided_velocity]") {
  AnalyticBackbone field = indicatorField();
  const at::Tensor end = sample(field, torch::zeros({1, 1, 1, 1}), {.steps = 2, .guidance = 1});
  CHECK(end.item<double>() == Approx(kLastTime));
  CHECK(field.rows == std::vector<int64_t>{1, 1});
}

TEST_CASE("rows have passes of their own, or share one when asked", "[guided_velocity]") {
  AnalyticBackbone field = indicatorField();
  sample(field, torch::randn({3, 1, 2, 2}), {.steps = 1});
  CHECK(field.rows == std::vector<int64_t>{2, 2, 2});
  field.rows.clear();
  sample(field, torch::randn({3, 1, 2, 2}), {.steps = 2, .independentRows = false});
  CHECK(field.rows == std::vector<int64_t>{6, 6});
}

TEST_CASE("the backbone computes in its own type, the state stays fp32", "[guided_velocity]") {
  at::ScalarType asked = at::kFloat;
  AnalyticBackbone field([&](const at::Tensor& z, double, const at::Tensor&) {
    asked = z.scalar_type();
    return at::ones_like(z);
  });
  field.register_parameter("weight", torch::zeros({1}, at::kBFloat16));
  const at::Tensor end = sample(field, torch::zeros({1, 1, 2, 2}), {.steps = 3});
  CHECK(asked == at::kBFloat16);
  CHECK(end.scalar_type() == at::kFloat);
}
