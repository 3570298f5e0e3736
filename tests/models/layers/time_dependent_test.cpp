// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/time_dependent.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

template <class Module>
Module drawnModule(Module module) {
  torch::NoGradGuard noGrad;
  torch::manual_seed(3);
  for (at::Tensor& parameter : module->parameters()) parameter.normal_();
  return module;
}

}  // namespace

TEST_CASE("a parameter goes from one value to the other as time passes", "[time_dependent]") {
  const TimeDependentParameter parameter = drawnModule(TimeDependentParameter(4, 1.0));
  const at::Tensor t = torch::tensor({-1.0f, 0.0f, 0.5f});
  const at::Tensor value = parameter->forward(t);
  REQUIRE(value.sizes() == at::IntArrayRef{3, 4});
  for (int64_t i = 0; i < 3; ++i) {
    const at::Tensor s =
        torch::sigmoid(parameter->nodecay_bias + t[i] * (parameter->nodecay_weight + 1));
    CHECK(torch::allclose(value[i], s * parameter->param0 + (1 - s) * parameter->param1));
  }
}

TEST_CASE("time enters as a quarter of the log signal-to-noise ratio", "[time_dependent]") {
  CHECK(torch::equal(quarterLogSnr(torch::tensor({0.0f, 0.5f, 1.0f})),
                     torch::tensor({1.0f, 0.0f, -1.0f})));
}

TEST_CASE("the RMS norm has its own epsilon outside of the root", "[time_dependent]") {
  const TDRMSNorm norm = drawnModule(TDRMSNorm(6));
  const at::Tensor x = torch::randn({2, 3, 6}), t = torch::tensor({0.1f, -0.7f});
  const at::Tensor rms = x.square().mean(-1, true).sqrt();
  const at::Tensor expected = norm->scale->forward(t).unsqueeze(1) * x / (rms + 1e-8);
  CHECK(torch::allclose(norm->forward(x, t), expected, 1e-5, 1e-6));
  CHECK(norm->forward(torch::zeros({1, 1, 6}), t.narrow(0, 0, 1)).eq(0).all().item<bool>());
}

TEST_CASE("the RMS norm at once is the one in steps", "[time_dependent]") {
  torch::manual_seed(4);
  const at::Tensor scale = torch::randn({24});
  for (const double size : {1e-2, 1.0, 1e3}) {
    const at::Tensor x = torch::randn({2, 5, 24}) * size;
    CHECK(torch::allclose(rmsNormaliseAtOnce(x, scale), rmsNormalise(x, scale), 1e-5, 1e-6));
  }
  CHECK(rmsNormaliseAtOnce(torch::zeros({1, 24}), scale).eq(0).all().item<bool>());
}

TEST_CASE("norms take one time for all rows or one for each", "[time_dependent]") {
  const TDLayerNorm norm = drawnModule(TDLayerNorm(6));
  const at::Tensor x = torch::randn({2, 3, 2, 6}), t = torch::tensor({0.1f, -0.7f});
  const at::Tensor both = norm->forward(x, t);
  for (int64_t row = 0; row < 2; ++row)
    CHECK(torch::allclose(norm->forward(x.narrow(0, row, 1), t.narrow(0, row, 1)),
                          both.narrow(0, row, 1), 1e-5, 1e-6));
}

TEST_CASE("values stay in fp32 for half-precision parameters", "[time_dependent]") {
  TDRMSNorm norm = drawnModule(TDRMSNorm(6));
  const at::Tensor x = torch::randn({1, 3, 6}), t = torch::tensor({0.1f});
  const at::Tensor before = norm->forward(x, t);
  norm->to(at::kBFloat16);
  CHECK(norm->scale->forward(t).scalar_type() == at::kFloat);
  CHECK(norm->forward(x.to(at::kBFloat16), t).scalar_type() == at::kBFloat16);
  CHECK(torch::allclose(norm->forward(x, t), before, 0.02, 0.02));
}
