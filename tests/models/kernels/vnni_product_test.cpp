// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/vnni_product.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

struct DrawnBytes {
  EightBitRows rows;
  at::Tensor weight, scales, bias;
  int zero;
};

constexpr int kZero = 128;

DrawnBytes drawnBytes(const at::Tensor& weight, int64_t count) {
  const at::Tensor scales = weight.abs().amax(1) / 127;
  return {{at::randint(1, 2 * kZero, {count, weight.size(1)}, at::kByte), at::rand({count}) + 0.5},
          (weight / scales.unsqueeze(1)).round().to(at::kChar),
          scales,
          torch::randn({weight.size(0)}),
          kZero};
}

VnniWeights packed(const DrawnBytes& d) {
  return packForVnni(d.weight, d.scales, d.bias, d.zero);
}

at::Tensor exactOf(const DrawnBytes& d) {
  const at::Tensor values = d.rows.values.to(at::kDouble) - d.zero;
  return at::matmul(values, d.weight.to(at::kDouble).t()) * d.scales * d.rows.scales.unsqueeze(1) +
         d.bias;
}

at::Tensor product(const DrawnBytes& d, EightBitEnd end = EightBitEnd::Nothing,
                   const at::Tensor& other = {}, at::ScalarType type = at::kFloat) {
  at::Tensor to = at::empty({d.rows.values.size(0), d.weight.size(0)}, type);
  vnniProduct(d.rows, packed(d), end, other, to);
  return to;
}

double relativeErrorOf(const at::Tensor& actual, const at::Tensor& expected) {
  return ((actual.to(at::kDouble) - expected).norm() / expected.norm()).item<double>();
}

EightBitRows oneRow(const EightBitRows& rows, int64_t row) {
  return {rows.values.narrow(0, row, 1), rows.scales.narrow(0, row, 1)};
}

}  // namespace

TEST_CASE("8-bit sums are exact whatever the number of rows and columns", "[vnni_product]") {
  const c10::InferenceMode inference;
  if (!vnniProductFits(48, 64)) return;  // this processor has better
  at::manual_seed(1);
  for (const int64_t out : {16, 48, 64, 144})
    for (const int64_t rows : {1, 2, 3, 7, 64, 131}) {
      const DrawnBytes d = drawnBytes(torch::randn({out, 96}), rows);
      const at::Tensor all = product(d);
      CHECK(relativeErrorOf(all, exactOf(d)) < 1e-6);
      DrawnBytes last = d;
      last.rows = oneRow(d.rows, rows - 1);
      CHECK(torch::equal(product(last)[0], all[rows - 1]));
    }
}

TEST_CASE("What follows an 8-bit product is done with it", "[vnni_product]") {
  const c10::InferenceMode inference;
  if (!vnniProductFits(80, 64)) return;
  at::manual_seed(3);
  const DrawnBytes d = drawnBytes(torch::randn({80, 64}) * 0.05, 9);
  const at::Tensor plain = exactOf(d), other = torch::randn({9, 80});
  for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
    const double tolerance = type == at::kFloat ? 1e-5 : 4e-3;
    const at::Tensor more = other.to(type);
    CHECK(relativeErrorOf(product(d, EightBitEnd::Nothing, {}, type), plain) < tolerance);
    CHECK(relativeErrorOf(product(d, EightBitEnd::Gelu, {}, type), at::gelu(plain)) < tolerance);
    CHECK(relativeErrorOf(product(d, EightBitEnd::Times, more, type),
                          plain * more.to(at::kDouble)) < tolerance);
    CHECK(relativeErrorOf(product(d, EightBitEnd::Plus, more), plain + more.to(at::kDouble)) <
          tolerance);
  }
}

TEST_CASE("A gate's two 8-bit layers are one product", "[vnni_product]") {
  const c10::InferenceMode inference;
  if (!vnniProductFits(80, 64)) return;
  at::manual_seed(4);
  const DrawnBytes first = drawnBytes(torch::randn({80, 64}) * 0.05, 9);
  DrawnBytes second = drawnBytes(torch::randn({80, 64}), 9);
  second.rows = first.rows;
  const at::Tensor to = at::empty({9, 80});
  vnniGate(first.rows, packed(first), packed(second), to);
  CHECK(relativeErrorOf(to, at::gelu(exactOf(first)) * exactOf(second)) < 1e-5);
  const at::Tensor alone = at::empty({1, 80});
  vnniGate(oneRow(first.rows, 5), packed(first), packed(second), alone);
  CHECK(torch::equal(alone[0], to[5]));
}

TEST_CASE("Sums by VNNI do not overflow", "[vnni_product]") {
  const c10::InferenceMode inference;
  if (!vnniProductFits(16, 32)) return;
  for (const double sign : {1.0, -1.0})
    for (const int value : {0, 1, 2}) {
      DrawnBytes d = drawnBytes(at::full({16, 32}, sign * 0.3), 4);
      d.rows.values.fill_(value == 0 ? 1 : value * d.zero - (value - 1));
      CHECK(at::allclose(product(d).to(at::kDouble), exactOf(d), 1e-5, 1e-5));
    }
}
