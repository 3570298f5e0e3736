// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/latent_algebra.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::models;

namespace {
double lengthOf(const at::Tensor& z) {
  return z.norm().item<double>();
}
}  // namespace

TEST_CASE("every way of mixing begins at a and ends at b", "[latent_algebra]") {
  const at::Tensor a = torch::randn({4, 8, 8}), b = 2 * torch::randn({4, 8, 8});
  for (const auto mix : {&lerp, &slerp, &lerpRenormalised}) {
    CHECK(at::allclose(mix(a, b, 0.0), a, 1e-4, 1e-4));
    CHECK(at::allclose(mix(a, b, 1.0), b, 1e-4, 1e-4));
  }
}

TEST_CASE("slerp and renormalised lerp keep the length that lerp loses", "[latent_algebra]") {
  const at::Tensor a = torch::randn({4, 8, 8}), b = torch::randn({4, 8, 8});
  const double wanted = (lengthOf(a) + lengthOf(b)) / 2;
  CHECK(lengthOf(lerp(a, b, 0.5)) < 0.85 * wanted);
  CHECK(lengthOf(slerp(a, b, 0.5)) == Approx(wanted).epsilon(1e-4));
  CHECK(lengthOf(lerpRenormalised(a, b, 0.5)) == Approx(wanted).epsilon(1e-4));
}

TEST_CASE("slerp falls back to lerp where no arc is defined", "[latent_algebra]") {
  const at::Tensor a = torch::randn({4, 8, 8});
  CHECK(at::allclose(slerp(a, a, 0.3), a, 1e-4, 1e-5));
  CHECK(at::isfinite(slerp(a, -a, 0.5)).all().item<bool>());
  CHECK(at::isfinite(slerp(a, torch::zeros({4, 8, 8}), 0.5)).all().item<bool>());
}

TEST_CASE("batches are mixed row by row", "[latent_algebra]") {
  const at::Tensor a = torch::randn({3, 4, 8, 8}), b = torch::randn({3, 4, 8, 8});
  CHECK(at::allclose(slerp(a, b, 0.4)[1], slerp(a[1], b[1], 0.4), 1e-4, 1e-5));
  CHECK(at::allclose(standardise(a)[2], standardise(a[2]), 1e-4, 1e-5));
}

TEST_CASE("a film has its two ends and even steps", "[latent_algebra]") {
  const at::Tensor a = torch::randn({4, 8, 8}), b = torch::randn({4, 8, 8});
  const at::Tensor frames = lerpFrames(a, b, 5);
  REQUIRE(frames.size(0) == 5);
  CHECK(at::equal(frames[0], a));
  CHECK(at::equal(frames[4], b));
  CHECK(at::allclose(frames[1] - frames[0], frames[4] - frames[3], 1e-3, 1e-5));
  CHECK_THROWS_AS(lerpFrames(a, b, 1), Error);
}

TEST_CASE("sums and blends weigh their terms", "[latent_algebra]") {
  const at::Tensor a = torch::randn({4, 8, 8}), b = torch::randn({4, 8, 8});
  CHECK(at::allclose(weightedSum({{a, 1}, {b, -1}}), a - b));
  CHECK(at::allclose(weightedMean({{a, 3}, {b, 1}}), 0.75 * a + 0.25 * b, 1e-4, 1e-6));
  CHECK_THROWS_WITH(weightedMean({{a, 1}, {b, -1}}), Catch::Contains("cancel"));
  CHECK_THROWS_WITH(weightedMean({{a, 0}}), Catch::Contains("cancel"));
  CHECK_THROWS_AS(weightedSum({}), Error);
  CHECK_THROWS_AS(weightedMean({}), Error);
  CHECK_THROWS_AS(weightedSum({{a, 1}, {torch::randn({4, 4, 4}), 1}}), ShapeError);
}

TEST_CASE("standardising gives mean 0 and unbiased deviation 1", "[latent_algebra]") {
  const at::Tensor z = standardise(5 + 3 * torch::randn({4, 16, 16}));
  CHECK(z.mean().item<double>() == Approx(0).margin(1e-5));
  CHECK(z.std(/*unbiased=*/true).item<double>() == Approx(1).epsilon(1e-5));
}

TEST_CASE("a start strays by its seed's noise and stays standardised", "[latent_algebra]") {
  const at::Tensor z = torch::randn({1, 4, 8, 8}), eps = torch::randn({1, 4, 8, 8});
  CHECK(at::equal(strayed(z, eps, 0), z));
  CHECK(at::allclose(strayed(z, eps, 0.5), standardise(z + 0.5 * eps)));
}

TEST_CASE("a prompt minus itself is refused in a sentence", "[latent_algebra]") {
  const at::Tensor a = torch::randn({4, 8, 8});
  CHECK_THROWS_AS(standardise(a - a), NumericError);
  CHECK_THROWS_WITH(standardise(torch::full({1, 4, 8, 8}, 3.0F)), Catch::Contains("minus itself"));
}

TEST_CASE("distances are of each latent", "[latent_algebra]") {
  const at::Tensor a = torch::randn({2, 4, 8, 8});
  const LatentDistance same = distance(a, a);
  CHECK(same.euclidean.sizes() == at::IntArrayRef({2}));
  CHECK(same.euclidean.max().item<float>() == 0);
  CHECK(same.cosine.min().item<float>() == Approx(1));
  const LatentDistance opposite = distance(a[0], -a[0]);
  CHECK(opposite.euclidean.item<float>() == Approx(2 * lengthOf(a[0])));
  CHECK(opposite.cosine.item<float>() == Approx(-1));
}
