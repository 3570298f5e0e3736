// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/losses.h"

#include "models/base/error.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;
using namespace crossflow::training;

TEST_CASE("A single unconditional sample stays conditional", "[losses]") {
  const at::Tensor one = torch::tensor({false, true, false});
  REQUIRE_FALSE(effectiveNull(one).any().item<bool>());
  const at::Tensor two = torch::tensor({true, true, false});
  REQUIRE(torch::equal(effectiveNull(two), two));
}

TEST_CASE("Unconditional targets roll by one among themselves", "[losses]") {
  const at::Tensor x = torch::arange(5, torch::kFloat).view({5, 1});
  const at::Tensor isNull = torch::tensor({true, false, true, true, false});
  const at::Tensor rolled = rollTargets(x, isNull);
  REQUIRE(torch::equal(rolled.flatten(), torch::tensor({2.f, 1.f, 3.f, 0.f, 4.f})));
  REQUIRE(torch::equal(x.flatten(), torch::arange(5, torch::kFloat)));
}

TEST_CASE("Mixed samples stand on the way to the row before them", "[losses]") {
  const at::Tensor share = amountsFor(torch::tensor({0.1f, 0.2f, 0.3f, 0.9f}), 0.4);
  REQUIRE(at::allclose(share, torch::tensor({0.25f, 0.5f, 0.75f, 0.f})));
  const at::Tensor x = torch::tensor({0.f, 4.f, 8.f, 12.f}).view({4, 1, 1});
  const at::Tensor mixed = mixRows(x, share);
  REQUIRE(mixed.sizes() == x.sizes());
  REQUIRE(at::allclose(mixed.flatten(), torch::tensor({3.f, 2.f, 5.f, 12.f})));
}

TEST_CASE("The flow loss weighs each stage against its own target", "[losses]") {
  const at::Tensor target = torch::randn({2, 4, 8, 8});
  const at::Tensor coarse = at::avg_pool2d(target, 2) * 2;  // block sums over the block's side
  const FlowLoss exact = flowLoss({coarse, target}, target, {0.25, 1});
  REQUIRE(exact.total.abs().max().item<double>() < 1e-10);
  const FlowLoss off = flowLoss({coarse + 2, target + 1}, target, {0.25, 1});
  REQUIRE(off.total[0].item<double>() == Approx(0.25 * 4 + 1));
  REQUIRE(off.stages[0][1].item<double>() == Approx(4));
  REQUIRE_THROWS_AS(flowLoss({target}, target, {0.25, 1}), crossflow::base::Error);
}

TEST_CASE("The contrastive loss is lowest for matching pairs", "[losses]") {
  const at::Tensor x = torch::eye(4);
  const at::Tensor scale = torch::tensor(5.0f);
  const double right = contrastiveLoss(x, x * 3, scale).item<double>();
  const double wrong = contrastiveLoss(x, x.roll(1, 0), scale).item<double>();
  REQUIRE(right == Approx(std::log(1 + 3 * std::exp(-5.0))).epsilon(1e-4));
  REQUIRE(wrong > right);
}

TEST_CASE("The KL of a standard normal is zero, that of far means steep", "[losses]") {
  const at::Tensor zero = torch::zeros({1, 3});
  REQUIRE(textKlLoss(zero, zero).item<double>() == Approx(0).margin(1e-12));
  const at::Tensor far = torch::full({1, 1}, 10.0);
  REQUIRE(textKlLoss(far, torch::zeros({1, 1})).item<double>() == Approx(0.5 * 729));
}

TEST_CASE("Reconstruction: errors, KL and PSNR", "[losses]") {
  const at::Tensor picture = torch::zeros({2, 3, 4, 4});
  const ReconstructionLoss r =
      reconstructionLoss(picture + 0.5, picture, torch::zeros({2, 4, 1, 1}));
  REQUIRE(r.l1.item<double>() == Approx(0.5));
  REQUIRE(r.l2.item<double>() == Approx(0.25));
  REQUIRE(r.kl.item<double>() == Approx(0).margin(1e-12));
  REQUIRE(r.edges.item<double>() ==
          Approx(0).margin(1e-12));  // a shift of all pixels moves no edge
  REQUIRE(psnr(0.04) == Approx(20.0));
}
