// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_text_encoder.h"

#include "models/base/error.h"
#include "models/layers/initialise.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

namespace {

ClipTextConfig smallConfig() {
  return {.vocabSize = 50,
          .hiddenSize = 16,
          .intermediateSize = 24,
          .layers = 2,
          .heads = 4,
          .maxPositions = 9};
}

}  // namespace

TEST_CASE("later tokens never change earlier rows of CLIP", "[clip_text_encoder]") {
  const torch::NoGradGuard noGradient;
  torch::manual_seed(3);
  ClipTextEncoder encoder(smallConfig());
  initialiseLeafLayers(encoder);
  at::Tensor ids = torch::randint(0, 50, {2, 9}, torch::kLong);
  const at::Tensor before = encoder.forward(ids, {});
  REQUIRE(before.sizes() == at::IntArrayRef{2, 9, 16});
  ids.select(1, 8).fill_(3);
  const at::Tensor after = encoder.forward(ids, {});
  CHECK(at::equal(before.narrow(1, 0, 8), after.narrow(1, 0, 8)));
  CHECK(encoder.forward(ids.narrow(1, 0, 4), {}).size(1) == 4);
}

TEST_CASE("CLIP refuses tokens and lengths that are not its own", "[clip_text_encoder]") {
  ClipTextEncoder encoder(smallConfig());
  CHECK_THROWS_WITH(encoder.forward(torch::full({1, 3}, 50, torch::kLong), {}),
                    Catch::Contains("token 50"));
  CHECK_THROWS_AS(encoder.forward(torch::zeros({1, 10}, torch::kLong), {}), ShapeError);
  ClipTextConfig uneven = smallConfig();
  uneven.heads = 3;
  CHECK_THROWS_AS(ClipTextEncoder(uneven), Error);
}

TEST_CASE("pooling takes the row of the largest id, the first of equals", "[clip_text_encoder]") {
  const at::Tensor hidden = torch::arange(12, torch::kFloat).view({2, 3, 2});
  const at::Tensor ids = torch::tensor({{1, 9, 9}, {5, 2, 8}}, torch::kLong);
  const at::Tensor expected = torch::tensor({{2.0F, 3.0F}, {10.0F, 11.0F}});
  CHECK(at::equal(ClipTextEncoder::pool(hidden, ids), expected));
}
