// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_ve/latent_adaptor.h"

#include "models/base/error.h"
#include "models/layers/initialise.h"
#include "tests/support/catch_torch.h"
#include "tests/support/published_keys.h"

using namespace crossflow;
using namespace crossflow::models;
using namespace crossflow::tests;

TEST_CASE("the adaptor makes latents of any square size", "[latent_adaptor]") {
  torch::NoGradGuard noGrad;
  LatentAdaptor adaptor(10, 2 * 4 * 6 * 6, 6);
  initialiseLeafLayers(*adaptor);
  CHECK(adaptor->forward(torch::randn({3, 10})).sizes() == at::IntArrayRef({3, 288}));
  CHECK_THROWS_AS(adaptor->forward(torch::randn({3, 11})), ShapeError);
}

TEST_CASE("a size that is not a multiple of the picture is refused", "[latent_adaptor]") {
  CHECK_THROWS_WITH(LatentAdaptor(10, 100, 8), Catch::Contains("100"));
  CHECK_THROWS_AS(LatentAdaptor(10, 64, 0), Error);
}

TEST_CASE("the image head of 512 px models is an adaptor too", "[latent_adaptor]") {
  const LatentAdaptor head(1024, 4 * 64 * 64);
  CHECK(keysOf(*head) == publishedKeys("t2i_512px_t5_dit.nnet", "open_clip_output."));
}

TEST_CASE("the compressor narrows the last dimension", "[latent_adaptor]") {
  torch::NoGradGuard noGrad;
  Compressor compressor(12, 5);
  initialiseLeafLayers(*compressor);
  CHECK(compressor->forward(torch::randn({2, 3, 12})).sizes() == at::IntArrayRef({2, 3, 5}));
}
