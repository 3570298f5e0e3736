// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/leaps.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::training;

namespace {

at::Tensor scalars(const std::vector<float>& values) {
  const auto count = static_cast<int64_t>(values.size());
  return torch::tensor(values).view({count, 1, 1, 1});
}

}  // namespace

TEST_CASE("States between two stored ones lie on the straight line", "[leaps]") {
  // Two ways of three states: 0, 1, 4 and 10, 10, 20.
  const at::Tensor path = torch::tensor({0.f, 1.f, 4.f, 10.f, 10.f, 20.f}).view({2, 3, 1, 1, 1});
  const auto at = [&](float first, float second) {
    return pathState(path, torch::tensor({first, second})).flatten();
  };
  REQUIRE(at::allclose(at(0, 1), torch::tensor({0.f, 20.f})));
  REQUIRE(at::allclose(at(0.5, 0.75), torch::tensor({1.f, 15.f})));
  REQUIRE(at::allclose(at(0.25, 0.25), torch::tensor({0.5f, 10.f})));
  // From 0.25 over 0.5: (2.5 - 0.5) / 0.5, and from 0 over all of it.
  const at::Tensor jump = pathJump(path, torch::tensor({0.25f, 0.f}), torch::tensor({0.5f, 1.f}));
  REQUIRE(at::allclose(jump.flatten(), torch::tensor({4.f, 10.f})));
}

TEST_CASE("A shortcut is the mean of its halves, the second from where the first arrives",
          "[leaps]") {
  std::vector<at::Tensor> asked;
  const Field first = [&](const at::Tensor& x, const at::Tensor& t) {
    asked.push_back(t);
    return x * 2;
  };
  const Field second = [&](const at::Tensor& x, const at::Tensor& t) {
    asked.push_back(t);
    return x + t.view({-1, 1, 1, 1});
  };
  const at::Tensor target = shortcutTarget(scalars({1, 2}), torch::tensor({0.25f, 0.5f}),
                                           torch::tensor({0.5f, 0.25f}), first, second);
  // 1: velocity 2 to 1.5, there 1.5 + 0.5; 2: velocity 4 to 2.5, there 2.5 + 0.625.
  REQUIRE(at::allclose(target.flatten(), torch::tensor({2.f, 3.5625f})));
  REQUIRE(at::allclose(asked[1], torch::tensor({0.5f, 0.625f})));
}

TEST_CASE("A leap is corrected by the teacher where it arrives", "[leaps]") {
  // The student's leap over d is 3 + 2 d, asked for at time -d / 4.
  const Field student = [](const at::Tensor& x, const at::Tensor& t) {
    return at::zeros_like(x) + 3 - 8 * t.view({-1, 1, 1, 1});
  };
  const Field teacher = [](const at::Tensor& x, const at::Tensor& t) {
    return x * 10 + t.view({-1, 1, 1, 1});
  };
  const at::Tensor target =
      leapTarget(scalars({1, 1}), torch::tensor({0.5f, 1.f}), student, teacher, 0.01);
  // d = 0.5: arrives at 1 + 0.5 * 4 = 3, so 30.5 - 0.5 * 2; d = 1: at 6, so 61 - 2.
  REQUIRE(at::allclose(target.flatten(), torch::tensor({29.5f, 59.f}), 1e-3, 1e-3));
}

TEST_CASE("The true leap is its own target", "[leaps]") {
  // dz/dt = z: the leap over d has the mean velocity z (exp(d) - 1) / d.
  const Field leap = [](const at::Tensor& z, const at::Tensor& t) {
    const at::Tensor d = (-4 * t).clamp_min(1e-4).view({-1, 1, 1, 1});
    return z * (d.exp() - 1) / d;
  };
  const Field teacher = [](const at::Tensor& z, const at::Tensor&) { return z; };
  const at::Tensor z = scalars({1, -2, 0.5}), length = torch::tensor({0.25f, 0.5f, 1.f});
  REQUIRE(at::allclose(leapTarget(z, length, leap, teacher, 0.001), leap(z, leapTime(length)), 2e-3,
                       2e-3));
}
