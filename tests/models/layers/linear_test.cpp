// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/eight_bit_kernel.h"
#include "models/layers/eight_bit_rows.h"
#include "models/layers/inference_linears.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

Linear drawnLinear(int64_t in, int64_t out, bool bias = true, int64_t pieces = 1) {
  torch::NoGradGuard noGrad;
  torch::manual_seed(11);
  Linear layer(in, out, bias, pieces);
  for (at::Tensor& parameter : layer->parameters()) parameter.normal_(0, 0.2);
  return layer;
}

double apart(const at::Tensor& actual, const at::Tensor& expected) {
  REQUIRE(actual.sizes() == expected.sizes());
  return ((actual - expected).norm() / expected.norm()).item<double>();
}

/// Everything a layer can do, before and after `form`.
void compare(LinearForm form, at::ScalarType dtype, double tolerance, int64_t out = 40) {
  torch::NoGradGuard noGrad;
  for (const bool bias : {true, false}) {
    Linear layer = drawnLinear(48, out, bias);
    const at::Tensor x = torch::randn({3, 5, 48}), other = torch::randn({3, 5, out});
    const at::Tensor plain = layer(x), gelu = layer->forwardGelu(x);
    const at::Tensor times = layer->forwardTimes(x, other), plus = layer->forwardPlus(x, other);
    CHECK(torch::allclose(gelu, at::gelu(plain)));
    CHECK(torch::allclose(times, plain * other));
    CHECK(torch::allclose(plus, plain + other));
    layer->to(dtype);
    if (!layer->convert(form)) return;
    CHECK(layer->parameters().empty());
    CHECK(apart(layer(x), plain) < tolerance);
    CHECK(apart(layer->forwardGelu(x), gelu) < tolerance);
    CHECK(apart(layer->forwardTimes(x, other), times) < tolerance);
    CHECK(apart(layer->forwardPlus(x, other), plus) < tolerance);
    CHECK(apart(layer->forwardTimes(x, other.to(dtype)), times) < tolerance);
    CHECK(apart(layer->forwardPlus(x, other.to(dtype)), plus) < tolerance);
    CHECK_FALSE(layer->convert(form));
  }
}

}  // namespace

TEST_CASE("packed layers compute the same", "[linear]") {
  compare(LinearForm::Packed, at::kFloat, 1e-6);
  compare(LinearForm::Packed, at::kBFloat16, 0.01);
}

TEST_CASE("8-bit layers compute nearly the same", "[linear]") {
  for (const int64_t out : {40, 64}) {  // by LibTorch's own layer and by ours
    compare(LinearForm::Int8, at::kFloat, 0.02, out);
    compare(LinearForm::Int8, at::kBFloat16, 0.02, out);
  }
}

TEST_CASE("a layer's product times another's GELU is what both give apart", "[linear]") {
  torch::NoGradGuard noGrad;
  Linear gate = drawnLinear(48, 64), layer = drawnLinear(48, 64);
  layer->weight.mul_(-0.5);
  const at::Tensor x = torch::randn({3, 5, 48});
  const at::Tensor expected = layer(x) * at::gelu(gate(x));
  CHECK(torch::allclose(layer->forwardGated(x, *gate), expected));
  if (!layer->convert(LinearForm::Int8)) return;
  CHECK(apart(layer->forwardGated(x, *gate), expected) < 0.02);
  if (!gate->convert(LinearForm::Int8)) return;
  CHECK(apart(layer->forwardGated(x, *gate), expected) < 0.02);
}

TEST_CASE("An 8-bit row follows from itself alone, in pieces as at once", "[linear]") {
  torch::NoGradGuard noGrad;
  Linear layer = drawnLinear(64, 4096);
  const auto kernel = makeEightBitKernel(layer->weight, layer->bias);
  if (kernel == nullptr) return;
  at::Tensor x = torch::randn({1300, 64});  // more than are brought back at once
  x[7] *= 1000;
  const at::Tensor whole = kernel->apply(x);
  for (const int64_t row : {0, 7, 700, 1299})
    CHECK(at::equal(kernel->apply(x.narrow(0, row, 1))[0], whole[row]));
  CHECK(apart(whole, layer(x)) < 0.02);
}

TEST_CASE("An 8-bit row of zeros is the bias, one that is not finite stays so", "[linear]") {
  torch::NoGradGuard noGrad;
  Linear layer = drawnLinear(64, 32);
  const auto kernel = makeEightBitKernel(layer->weight, layer->bias);
  if (kernel == nullptr) return;
  at::Tensor x = torch::zeros({4, 64});
  x[1][3] = std::numeric_limits<float>::infinity();
  x[2][5] = std::numeric_limits<float>::quiet_NaN();
  x[3][9] = 1e15;
  const at::Tensor result = kernel->apply(x);
  CHECK(at::allclose(result[0], layer->bias));
  CHECK_FALSE(at::isfinite(result[1]).any().item<bool>());
  CHECK_FALSE(at::isfinite(result[2]).any().item<bool>());
  CHECK(apart(result[3], layer(x[3])) < 0.02);
}

TEST_CASE("8-bit rows are the nearest whole numbers", "[linear]") {
  torch::NoGradGuard noGrad;
  for (const int zero : {128, 64}) {
    const at::Tensor x = torch::randn({5, 48}).to(at::kBFloat16);
    const EightBitRows rows = toEightBits(x, zero);
    const at::Tensor wide = x.to(at::kDouble), scales = wide.abs().amax(1) / (zero - 1);
    CHECK(at::allclose(rows.scales.to(at::kDouble), scales));
    const at::Tensor off =
        wide / scales.unsqueeze(1) - (rows.values.to(at::kDouble) - static_cast<double>(zero));
    CHECK(off.abs().max().item<double>() < 0.5001);
  }
}

TEST_CASE("The GELU behind an 8-bit product is exact", "[linear]") {
  const at::Tensor y = at::linspace(-12, 12, 4096).view({1, 4096});
  const EightBitProduct product{y, torch::zeros({4096}), torch::ones({1}), torch::zeros({4096})};
  const at::Tensor ours = at::empty({1, 4096});
  fromEightBits(product, EightBitEnd::Gelu, {}, ours);
  CHECK((ours - at::gelu(y.to(at::kDouble))).abs().max().item<double>() < 1e-6);
}

TEST_CASE("a layer takes its input in pieces", "[linear]") {
  torch::NoGradGuard noGrad;
  for (const LinearForm form : {LinearForm::Plain, LinearForm::Packed, LinearForm::Int8}) {
    Linear layer = drawnLinear(96, 40, true, 3);
    const at::Tensor x = torch::randn({2, 7, 96});
    const at::Tensor expected = layer(x);
    if (form != LinearForm::Plain && !layer->convert(form)) continue;
    const auto parts = x.chunk(3, -1);
    at::Tensor sum = layer->forwardPiece(0, parts[0]);
    for (int64_t i = 1; i < 3; ++i)
      sum = layer->forwardPiece(i, parts[static_cast<size_t>(i)], sum);
    const double tolerance = form == LinearForm::Int8 ? 0.02 : 1e-6;
    CHECK(apart(sum, expected) < tolerance);
    CHECK(apart(layer(x), expected) < tolerance);
  }
}

TEST_CASE("only the layers that a filter names are converted", "[linear]") {
  struct Pair : torch::nn::Module {
    Linear large = register_module("large", Linear(256, 256));
    Linear small = register_module("small", Linear(8, 8));
  };
  const auto pair = std::make_shared<Pair>();
  torch::NoGradGuard noGrad;
  for (at::Tensor& parameter : pair->parameters()) parameter.normal_();
  const ConvertedLinears result = quantiseLinears(*pair);
  if (result.layers == 0) return;
  CHECK(result.layers == 1);
  CHECK(result.bytesBefore == int64_t{256} * 256 * 4);
  CHECK_FALSE(pair->large->weight.defined());
  CHECK(pair->small->weight.defined());
}

TEST_CASE("gradients flow through layers that were not converted", "[linear]") {
  Linear layer = drawnLinear(96, 40, true, 3);
  const at::Tensor x = torch::randn({2, 96}, torch::requires_grad());
  layer->forwardTimes(x, layer->forwardGelu(x)).sum().backward();
  CHECK(layer->weight.grad().defined());
  CHECK(x.grad().abs().sum().item<double>() > 0);
}
