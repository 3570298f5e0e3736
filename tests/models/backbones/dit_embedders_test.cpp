// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dit_embedders.h"

#include <cmath>

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

TEST_CASE("frequencies are cosines first, then sines", "[dit_embedders]") {
  const at::Tensor f = timestepFrequencies(torch::tensor({0.0F, 0.5F}), 8);
  REQUIRE(f.sizes() == at::IntArrayRef({2, 8}));
  CHECK(at::equal(f[0], torch::tensor({1.F, 1.F, 1.F, 1.F, 0.F, 0.F, 0.F, 0.F})));
  CHECK(f[1][0].item<double>() == Approx(std::cos(0.5)));
  CHECK(f[1][5].item<double>() == Approx(std::sin(0.5 * std::pow(10000, -0.25))));
  CHECK(timestepFrequencies(torch::zeros({1}), 7).size(1) == 7);
}

TEST_CASE("positions tell the column first, then the row", "[dit_embedders]") {
  const at::Tensor p = sineCosinePositions(8, 3);
  REQUIRE(p.sizes() == at::IntArrayRef({9, 8}));
  // Row 1, column 2 is position 5: sines, then cosines of each.
  CHECK(p[5][0].item<double>() == Approx(std::sin(2.0)));
  CHECK(p[5][3].item<double>() == Approx(std::cos(2.0 / 100)));
  CHECK(p[5][4].item<double>() == Approx(std::sin(1.0)));
  CHECK(p[5][7].item<double>() == Approx(std::cos(1.0 / 100)));
  CHECK_THROWS_AS(sineCosinePositions(6, 3), Error);
}
