// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/latent_preview.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"
#include "tests/support/small_vae.h"

using namespace crossflow;
using namespace crossflow::models;

TEST_CASE("a linear relation is found again", "[latent_preview]") {
  torch::manual_seed(2);
  const at::Tensor weight = torch::randn({3, 4}), bias = torch::randn({3});
  const at::Tensor latents = torch::randn({2, 4, 6, 5});
  const at::Tensor colours = LatentPreview(weight, bias).apply(latents);
  const at::Tensor pictures = colours.repeat_interleave(8, 2).repeat_interleave(8, 3);
  const LatentPreview fitted = LatentPreview::fit(latents, pictures);
  CHECK(at::allclose(fitted.weight(), weight, 1e-3, 1e-3));
  CHECK(at::allclose(fitted.bias(), bias, 1e-3, 1e-3));
}

TEST_CASE("a preview can be fitted to an autoencoder alone", "[latent_preview]") {
  KlVae vae = tests::smallVae();
  const LatentPreview preview = LatentPreview::fitTo(*vae);
  const at::Tensor picture = preview.apply(torch::randn({1, 4, 7, 9}));
  CHECK(picture.sizes() == at::IntArrayRef{1, 3, 7, 9});
  CHECK(at::isfinite(picture).all().item<bool>());
  const LatentPreview again = LatentPreview::fitTo(*vae);
  CHECK(at::equal(preview.weight(), again.weight()));
}

TEST_CASE("too few pixels fit no preview", "[latent_preview]") {
  CHECK_THROWS_AS(LatentPreview::fit(torch::zeros({1, 4, 1, 2}), torch::zeros({1, 3, 8, 16})),
                  Error);
}
