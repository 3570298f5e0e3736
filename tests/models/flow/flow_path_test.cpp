// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/flow_path.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

TEST_CASE("the path starts at the text latent and ends at the picture latent", "[flow_path]") {
  const at::Tensor x0 = torch::randn({2, 4, 8, 8}), x1 = torch::randn({2, 4, 8, 8});
  CHECK(at::allclose(flowState(torch::zeros({2}), x0, x1), x0));
  CHECK(at::allclose(flowState(torch::ones({2}), x0, x1), x1, 0, 1e-4));
  // Each row has its own time.
  const at::Tensor mixed = flowState(torch::tensor({0.0F, 1.0F}), x0, x1);
  CHECK(at::allclose(mixed[0], x0[0]));
  CHECK(at::allclose(mixed[1], x1[1], 0, 1e-4));
  CHECK_THROWS_AS(flowState(torch::zeros({3}), x0, x1), ShapeError);
}

TEST_CASE("the target is the derivative of the path", "[flow_path]") {
  const auto wide = torch::kDouble;
  const at::Tensor x0 = torch::randn({1, 4, 8, 8}, wide), x1 = torch::randn({1, 4, 8, 8}, wide);
  const double h = 1e-3;
  const at::Tensor slope = (flowState(torch::full({1}, 0.4 + h, wide), x0, x1) -
                            flowState(torch::full({1}, 0.4, wide), x0, x1)) /
                           h;
  CHECK(at::allclose(slope, flowVelocity(x0, x1), 1e-9, 1e-9));
}

TEST_CASE("times of training stay between 0 and 1", "[flow_path]") {
  const at::Tensor time = logitNormalTime(torch::randn({1000}));
  CHECK(time.min().item<float>() > 0);
  CHECK(time.max().item<float>() < 1);
  CHECK(at::equal(resolutionScaledTime(time, 1.0), time));
  CHECK(resolutionScaledTime(time, 3.0).gt(time).all().item<bool>());
  CHECK(logSnr(torch::tensor({0.0F, 1.0F})).equal(torch::tensor({4.0F, -4.0F})));
}

TEST_CASE("coarse targets keep the variance of white noise", "[flow_path]") {
  const at::Tensor noise = torch::randn({8, 4, 64, 64});
  const auto targets = multiScaleTargets(noise, 3);
  REQUIRE(targets.size() == 3);
  CHECK(targets[0].sizes() == at::IntArrayRef({8, 4, 16, 16}));
  CHECK(targets[1].sizes() == at::IntArrayRef({8, 4, 32, 32}));
  CHECK(at::equal(targets[2], noise));
  CHECK(targets[0].var().item<float>() == Approx(1).margin(0.05));
  CHECK(at::allclose(multiScaleTargets(noise, 2, false)[0], at::avg_pool2d(noise, 2), 1e-4, 1e-5));
}

TEST_CASE("odd sizes use overlapping windows, sizes that do not divide are refused",
          "[flow_path]") {
  const auto targets = multiScaleTargets(torch::randn({1, 4, 17, 17}), 3);
  CHECK(targets[0].sizes() == at::IntArrayRef({1, 4, 5, 5}));
  CHECK(targets[1].sizes() == at::IntArrayRef({1, 4, 9, 9}));
  CHECK_THROWS_AS(multiScaleTargets(torch::randn({1, 4, 6, 6}), 3), ShapeError);
  CHECK(multiScaleTargets(torch::randn({1, 4, 6, 6}), 1).size() == 1);
}
