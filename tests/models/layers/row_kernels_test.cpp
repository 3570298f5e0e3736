// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/row_kernels.h"

#include "models/layers/modulation.h"
#include "models/layers/modulation_kernels.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

constexpr double kEpsilon = 1e-6;

double difference(const at::Tensor& a, const at::Tensor& b) {
  REQUIRE(a.sizes() == b.sizes());
  return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& scale) {
  const at::Tensor wide = x.to(at::kDouble);
  return wide / (wide.square().mean(-1, true).sqrt() + 1e-8) * scale;
}

at::Tensor plainModulation(const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale) {
  return at::layer_norm(x, {x.size(-1)}, {}, {}, kEpsilon) * (scale + 1) + shift;
}

/// Gradients of the stream, the six parts' first three and the branch.
std::vector<at::Tensor> gradients(bool fast) {
  at::manual_seed(3);
  const at::Tensor x = torch::randn({3, 5, 48}).requires_grad_(),
                   parts = torch::randn({3, 3, 48}).requires_grad_(),
                   branch = torch::randn({3, 5, 48}).requires_grad_();
  const auto part = [&](int64_t i) { return parts.narrow(1, i, 1); };
  const at::Tensor y =
      fast ? modulatedNorm(x, part(0), part(1), kEpsilon) : plainModulation(x, part(0), part(1));
  const at::Tensor sum = fast ? addGated(x, part(2), branch * y) : x + part(2) * (branch * y);
  (sum * torch::randn({3, 5, 48})).sum().backward();
  return {sum.detach(), x.grad(), parts.grad(), branch.grad()};
}

}  // namespace

TEST_CASE("Norms and sums of rows are LibTorch's", "[row_kernels]") {
  const c10::InferenceMode inference;
  at::manual_seed(1);
  const at::ScalarType type = GENERATE(at::kFloat, at::kBFloat16);
  const at::Tensor whole = torch::randn({2, 9, 64}) * 3, x = whole.narrow(1, 1, 8).to(type);
  const at::Tensor scale = torch::randn({64}), branch = torch::randn({2, 8, 64}).to(at::kBFloat16);
  REQUIRE(rowKernelsFit(x));
  CHECK(difference(rmsNormRows(x, scale, at::kFloat), rmsNorm(x, scale)) < 2e-6);
  CHECK(torch::equal(rmsNormRows(x, scale, at::kBFloat16),
                     rmsNormRows(x, scale, at::kFloat).to(at::kBFloat16)));
  const at::Tensor sum = x.to(at::kFloat) + branch.to(at::kFloat);
  const SumAndNorm both = addAndNormRows(x, branch, scale, at::kFloat);
  CHECK(torch::equal(both.sum, sum));
  CHECK(difference(both.normalised, rmsNorm(sum, scale)) < 2e-6);
  const at::Tensor onto = x.to(at::kFloat).contiguous();
  addRows(onto, branch);
  CHECK(torch::equal(onto, sum));
}

TEST_CASE("Rows that do not lie together are read where they are", "[row_kernels]") {
  const c10::InferenceMode inference;
  at::manual_seed(2);
  const at::Tensor x = torch::randn({3, 7, 32}).narrow(1, 1, 6), scale = torch::randn({32});
  REQUIRE_FALSE(x.is_contiguous());
  const ScaledRows rows = scaleRows(x, scale, at::kFloat);
  const auto [variance, mean] =
      at::var_mean(x, at::IntArrayRef{-1}, std::optional<at::Scalar>(0), true);
  CHECK(torch::equal(rows.scaled, x * scale));
  CHECK(difference(rows.mean, mean) < 1e-6);
  CHECK(difference(rows.variance, variance) < 1e-6);
}

TEST_CASE("A row's result does not depend on the rows beside it", "[row_kernels]") {
  const c10::InferenceMode inference;
  at::manual_seed(4);
  const at::Tensor x = torch::randn({5, 3, 64}), scale = torch::randn({64});
  const at::Tensor all = rmsNormRows(x, scale, at::kBFloat16);
  for (int64_t row = 0; row < 5; ++row)
    CHECK(torch::equal(rmsNormRows(x.narrow(0, row, 1), scale, at::kBFloat16),
                       all.narrow(0, row, 1)));
}

TEST_CASE("Rows of other widths, types and places are left to LibTorch", "[row_kernels]") {
  CHECK_FALSE(rowKernelsFit(torch::ones({2, 64})));  // gradients are recorded
  const c10::InferenceMode inference;
  CHECK(rowKernelsFit(torch::ones({2, 64})));
  CHECK_FALSE(rowKernelsFit(torch::ones({2, 40})));
  CHECK_FALSE(rowKernelsFit(torch::ones({2, 64}, at::kDouble)));
  CHECK_FALSE(rowKernelsFit(torch::ones({64, 2}).t()));
  CHECK_FALSE(rowKernelsFit(torch::empty({2, 64}, at::TensorOptions(at::kMeta))));
}

TEST_CASE("What is not a number stays none in bf16", "[row_kernels]") {
  const c10::InferenceMode inference;
  at::Tensor x = torch::ones({1, 16});
  x[0][3] = std::numeric_limits<float>::quiet_NaN();
  const at::Tensor y = rmsNormRows(x, torch::ones({16}), at::kBFloat16);
  CHECK(y.isnan().all().item<bool>());
}

TEST_CASE("DiT's modulation has LibTorch's values and gradients", "[modulation]") {
  const auto fast = gradients(true), plain = gradients(false);
  for (std::size_t i = 0; i < fast.size(); ++i) {
    INFO("tensor " << i);
    CHECK(difference(fast[i], plain[i]) < 1e-5);
  }
}

TEST_CASE("DiT's modulation of bf16 rows keeps their type", "[modulation]") {
  const c10::InferenceMode inference;
  at::manual_seed(5);
  const at::Tensor x = torch::randn({2, 4, 32}).to(at::kBFloat16), m = torch::randn({2, 1, 32});
  const at::Tensor y = modulatedNorm(x, m, m, kEpsilon);
  CHECK(y.scalar_type() == at::kBFloat16);
  CHECK(difference(y, plainModulation(x.to(at::kFloat), m, m)) < 5e-2);
  CHECK(difference(addGated(x, m, x), x.to(at::kFloat) * (m + 1)) < 5e-2);
}
