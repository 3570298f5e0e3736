// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/eight_bit_product.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

struct Drawn {
  at::Tensor values, weight, scales;
};

/// Weights rounded by no more than the sums allow, and inputs of seven bits.
Drawn drawnFor(const at::Tensor& weight, int64_t rows) {
  const at::Tensor scales = at::maximum(weight.abs().amax(1) / 127, eightBitProductScales(weight));
  return {at::randint(1, 128, {rows, weight.size(1)}, at::kByte),
          (weight / scales.unsqueeze(1)).round().to(at::kChar), scales};
}

at::Tensor exact(const Drawn& d) {
  return at::matmul(d.values.to(at::kDouble), d.weight.to(at::kDouble).t()) * d.scales;
}

}  // namespace

TEST_CASE("8-bit sums of any size are exact where they are made in 16 bits",
          "[eight_bit_product]") {
  const c10::InferenceMode inference;
  if (!eightBitProductFits(48, 64)) return;  // this processor has better
  at::manual_seed(1);
  for (const int64_t rows : {1, 2, 3, 7, 64}) {
    const Drawn d = drawnFor(torch::randn({48, 64}), rows);
    const EightBitProductWeights packed = packForEightBitProduct(d.weight, d.scales);
    const at::Tensor all = eightBitProduct(d.values, packed);
    CHECK(at::allclose(all.to(at::kDouble), exact(d), 1e-6));
    CHECK(torch::equal(eightBitProduct(d.values.narrow(0, rows - 1, 1), packed)[0], all[rows - 1]));
  }
}

TEST_CASE("Weights that are all as large as can be do not overflow", "[eight_bit_product]") {
  const c10::InferenceMode inference;
  if (!eightBitProductFits(16, 32)) return;
  for (const double sign : {1.0, -1.0}) {
    Drawn d = drawnFor(at::full({16, 32}, sign * 0.3), 4);
    d.values.fill_(127);
    const at::Tensor sums = eightBitProduct(d.values, packForEightBitProduct(d.weight, d.scales));
    CHECK(at::allclose(sums.to(at::kDouble), exact(d), 1e-6));
    CHECK(at::allclose(sums, at::full_like(sums, sign * 0.3 * 127 * 32), 0.02));
  }
}

TEST_CASE("Scales of drawn weights stay near those of all eight bits", "[eight_bit_product]") {
  at::manual_seed(2);
  const at::Tensor weight = torch::randn({256, 1024});
  const at::Tensor coarser = eightBitProductScales(weight) / (weight.abs().amax(1) / 127);
  CHECK(coarser.max().item<double>() < 2.2);
  CHECK(coarser.mean().item<double>() < 1.4);
}
