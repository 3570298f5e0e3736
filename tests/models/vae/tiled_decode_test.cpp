// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/tiled_decode.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/small_vae.h"

using namespace crossflow;
using namespace crossflow::models;

TEST_CASE("tiles cover every size and are close to the whole", "[tiled_decode]") {
  const c10::InferenceMode inference;
  KlVae vae = tests::smallVae();
  for (const auto& [height, width] : {std::pair<int64_t, int64_t>{20, 33}, {9, 40}, {8, 9}}) {
    const at::Tensor latent = torch::randn({2, 4, height, width});
    const at::Tensor tiled = decodeTiled(*vae, latent, {.size = 8, .overlap = 3});
    REQUIRE(tiled.sizes() == at::IntArrayRef{2, 3, height * 2, width * 2});
    CHECK(at::isfinite(tiled).all().item<bool>());
    const at::Tensor whole = vae->decode(latent);
    CHECK((tiled - whole).abs().mean().item<double>() < 0.5 * whole.std().item<double>());
  }
}

TEST_CASE("a latent that fits one tile is decoded whole", "[tiled_decode]") {
  const c10::InferenceMode inference;
  KlVae vae = tests::smallVae();
  const at::Tensor latent = torch::randn({1, 4, 8, 8});
  CHECK(at::equal(decodeTiled(*vae, latent, {.size = 8, .overlap = 3}), vae->decode(latent)));
}

TEST_CASE("tiled decoding reports progress and stops", "[tiled_decode]") {
  const c10::InferenceMode inference;
  KlVae vae = tests::smallVae();
  std::stop_source source;
  TileOptions options{.size = 8, .overlap = 2, .stop = source.get_token()};
  options.progress = [&](int64_t done, int64_t total) {
    CHECK(total == 4);
    if (done == 2) source.request_stop();
  };
  CHECK_THROWS_AS(decodeTiled(*vae, torch::randn({1, 4, 14, 14}), options), Cancelled);
  CHECK_THROWS_AS(decodeTiled(*vae, torch::randn({1, 4, 14, 14}), {.size = 4, .overlap = 4}),
                  Error);
}
