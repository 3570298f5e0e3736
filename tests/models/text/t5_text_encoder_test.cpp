// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/t5_text_encoder.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

namespace {

T5Config smallT5Config() {
  return {.vocabSize = 60,
          .modelDim = 16,
          .keyValueDim = 6,
          .feedForwardDim = 20,
          .layers = 2,
          .heads = 3};
}

}  // namespace

TEST_CASE("hidden keys change no row of T5", "[t5_text_encoder]") {
  const torch::NoGradGuard noGradient;
  torch::manual_seed(3);
  T5TextEncoder encoder(smallT5Config());
  encoder.initialiseParameters();
  at::Tensor ids = torch::randint(0, 60, {2, 7}, torch::kLong);
  at::Tensor mask = torch::ones({2, 7}, torch::kLong);
  mask.narrow(1, 5, 2).zero_();
  const at::Tensor before = encoder.forward(ids, mask);
  REQUIRE(before.sizes() == at::IntArrayRef{2, 7, 16});
  ids.narrow(1, 5, 2).fill_(1);
  const at::Tensor after = encoder.forward(ids, mask);
  CHECK(at::allclose(before.narrow(1, 0, 5), after.narrow(1, 0, 5)));
  CHECK(at::isfinite(encoder.forward(ids, torch::zeros_like(mask))).all().item<bool>());
}

TEST_CASE("position buckets tell sides apart and grow with distance", "[t5_text_encoder]") {
  const at::Tensor buckets = t5PositionBuckets(300, 32, 128);
  const auto at = [&](int64_t query, int64_t key) { return buckets[query][key].item<int64_t>(); };
  CHECK(at(0, 0) == 0);
  CHECK(at(7, 0) == 7);
  CHECK(at(8, 0) == 8);
  CHECK(at(299, 0) == 15);
  CHECK(at(0, 7) == 23);
  CHECK(at(0, 299) == 31);
}

TEST_CASE("a small T5 encoder can be trained", "[t5_text_encoder]") {
  T5TextEncoder encoder(smallT5Config());
  encoder.initialiseParameters();
  const at::Tensor ids = torch::randint(0, 60, {2, 5}, torch::kLong);
  encoder.forward(ids, torch::ones_like(ids)).square().mean().backward();
  for (const auto& parameter : encoder.named_parameters()) {
    INFO(parameter.key());
    REQUIRE(parameter.value().grad().defined());
  }
}

TEST_CASE("T5 refuses tokens that are not its own", "[t5_text_encoder]") {
  T5TextEncoder encoder(smallT5Config());
  const at::Tensor ids = torch::full({1, 3}, -1, torch::kLong);
  CHECK_THROWS_WITH(encoder.forward(ids, torch::ones_like(ids)), Catch::Contains("token -1"));
  T5Config none = smallT5Config();
  none.layers = 0;
  CHECK_THROWS_AS(T5TextEncoder(none), Error);
}
