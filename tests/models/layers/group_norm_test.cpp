// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/basic_layers.h"
#include "models/layers/group_norm_kernels.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

constexpr int64_t kGroups = 8, kChannels = 32;

GroupNorm someNorm() {
  GroupNorm norm(kGroups, kChannels, 1e-6);
  at::manual_seed(1);
  const torch::NoGradGuard noGrad;
  norm->weight.normal_();
  norm->bias.normal_();
  return norm;
}

at::Tensor picture(at::ScalarType type, int64_t side = 19) {
  at::manual_seed(2);
  return (torch::randn({3, kChannels, side, side}) * 2 + 1)
      .to(type)
      .contiguous(at::MemoryFormat::ChannelsLast);
}

/// The result and the gradients of x, weight and bias, in double by LibTorch or by our layer.
std::vector<at::Tensor> results(const at::Tensor& values, bool silu, bool ours) {
  GroupNorm norm = someNorm();
  if (!ours) norm->to(at::kDouble);
  const at::Tensor x = (ours ? values.clone() : values.to(at::kDouble)).requires_grad_();
  at::Tensor y;
  if (ours)
    y = silu ? norm->forwardSilu(x) : norm->forward(x);
  else
    y = at::group_norm(x, kGroups, norm->weight, norm->bias, norm->eps);
  if (silu && !ours) y = at::silu(y);
  at::manual_seed(3);
  (y.to(at::kDouble) * torch::randn(y.sizes(), at::kDouble)).sum().backward();
  return {y.detach(), x.grad(), norm->weight.grad(), norm->bias.grad()};
}

double relative(const at::Tensor& a, const at::Tensor& b) {
  return ((a.to(at::kDouble) - b.to(at::kDouble)).norm() / b.norm()).item<double>();
}

}  // namespace

TEST_CASE("Group norm with SiLU has the values and gradients of doubles", "[group_norm]") {
  const auto type = GENERATE(at::kFloat, at::kBFloat16);
  const bool silu = GENERATE(false, true);
  const at::Tensor x = picture(type);
  REQUIRE(groupNormFits(x, kGroups));
  const auto ours = results(x, silu, true), exact = results(x, silu, false);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    INFO("tensor " << i);
    CHECK(relative(ours[i], exact[i]) < (type == at::kFloat ? 1e-6 : 6e-3));
  }
}

TEST_CASE("Group norm is the same on any number of threads", "[group_norm]") {
  const torch::NoGradGuard noGrad;
  const at::Tensor x = picture(at::kBFloat16, 64);
  const int before = at::get_num_threads();
  at::set_num_threads(1);
  const at::Tensor one = someNorm()->forwardSilu(x);
  at::set_num_threads(3);
  CHECK(torch::equal(someNorm()->forwardSilu(x), one));
  at::set_num_threads(before);
}

TEST_CASE("A picture's group norm does not depend on those beside it", "[group_norm]") {
  const torch::NoGradGuard noGrad;
  const at::Tensor x = picture(at::kFloat), all = someNorm()->forwardSilu(x);
  for (int64_t i = 0; i < 3; ++i)
    CHECK(torch::equal(someNorm()->forwardSilu(x.narrow(0, i, 1)), all.narrow(0, i, 1)));
}

TEST_CASE("Group norm of other pictures is left to LibTorch", "[group_norm]") {
  CHECK_FALSE(groupNormFits(torch::ones({1, 32, 4, 4}), 8));  // channels first
  CHECK_FALSE(
      groupNormFits(torch::ones({1, 24, 4, 4}).contiguous(at::MemoryFormat::ChannelsLast), 8));
  const torch::NoGradGuard noGrad;
  const at::Tensor first = torch::randn({1, kChannels, 5, 5});
  GroupNorm norm = someNorm();
  CHECK(relative(norm->forward(first.contiguous(at::MemoryFormat::ChannelsLast)),
                 norm->forward(first).to(at::kDouble)) < 1e-6);
}
