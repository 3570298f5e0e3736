// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/positions.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

TEST_CASE("positions are looked up by row and column of the whole table", "[positions]") {
  torch::NoGradGuard noGrad;
  PositionEmbeddings positions(4, 5, 2);
  positions->position_embeddings->weight.copy_(torch::arange(40).view({20, 2}));
  const at::Tensor x = positions(torch::zeros({2, 3, 2, 2}));
  CHECK(x[1][2][1][0].item<float>() == 2 * (2 * 5 + 1));
  CHECK_THROWS_AS(positions(torch::zeros({1, 4, 6, 2})), ShapeError);
}
