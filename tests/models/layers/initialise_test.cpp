// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/initialise.h"

#include "models/layers/basic_layers.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("leaf layers start as torch's do", "[initialise]") {
  torch::manual_seed(3);
  Linear linear(64, 256);
  initialiseLeafLayers(*linear);
  CHECK(linear->weight.abs().max().item<double>() == Approx(1.0 / 8).epsilon(0.01));
  CHECK(linear->bias.abs().max().item<double>() <= 1.0 / 8);
  Conv2d conv(Conv2dOptions{.in = 16, .out = 64, .kernel = 2});
  initialiseLeafLayers(*conv);
  CHECK(conv->weight.abs().max().item<double>() == Approx(1.0 / 8).epsilon(0.01));
  LayerNorm norm(std::vector<int64_t>{4});
  initialiseLeafLayers(*norm);
  CHECK(at::equal(norm->weight, torch::ones({4})));
  CHECK(at::equal(norm->bias, torch::zeros({4})));
  Embedding embedding(100, 100);
  initialiseLeafLayers(*embedding);
  CHECK(embedding->weight.std().item<double>() == Approx(1).epsilon(0.05));
}

TEST_CASE("the seed decides the starting values", "[initialise]") {
  const auto draw = [] {
    torch::manual_seed(9);
    Linear linear(4, 4);
    initialiseLeafLayers(*linear);
    return linear->weight.detach().clone();
  };
  CHECK(at::equal(draw(), draw()));
}

TEST_CASE("xavier's bound counts both sides", "[initialise]") {
  const at::Tensor weight = torch::empty({300, 6, 10, 5});
  xavierUniform(weight);
  CHECK(weight.abs().max().item<double>() == Approx(std::sqrt(6.0 / 600)).epsilon(0.01));
}
