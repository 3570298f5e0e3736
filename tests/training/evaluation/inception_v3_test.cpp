// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/inception_v3.h"

#include "tests/support/catch_torch.h"

using crossflow::training::InceptionV3;

TEST_CASE("pictures of any size give 2048 features", "[inception_v3]") {
  const torch::NoGradGuard noGradient;
  torch::manual_seed(1);
  InceptionV3 network;
  for (auto& parameter : network.parameters()) parameter.normal_(0.0, 0.05);
  for (auto& buffer : network.buffers()) {
    if (buffer.is_floating_point()) buffer.fill_(1.0);
  }
  const at::Tensor features = network.forward(torch::rand({1, 3, 64, 48}));
  CHECK(features.sizes() == at::IntArrayRef{1, InceptionV3::kFeatures});
  CHECK(at::isfinite(features).all().item<bool>());
}

TEST_CASE("the names are those of the published file", "[inception_v3]") {
  const InceptionV3 network;
  const auto parameters = network.named_parameters();
  CHECK(parameters["Conv2d_1a_3x3.conv.weight"].sizes() == at::IntArrayRef{32, 3, 3, 3});
  CHECK(parameters["Mixed_6b.branch7x7_2.conv.weight"].sizes() == at::IntArrayRef{128, 128, 1, 7});
  CHECK(parameters["Mixed_7c.branch3x3dbl_3b.bn.weight"].sizes() == at::IntArrayRef{384});
  CHECK(network.named_buffers().contains("Mixed_5d.branch_pool.bn.running_mean"));
}
