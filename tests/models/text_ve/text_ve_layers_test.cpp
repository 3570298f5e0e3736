// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_ve/text_ve_layers.h"

#include "models/layers/initialise.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("the norm divides by the unbiased deviation plus epsilon", "[text_ve_layers]") {
  torch::NoGradGuard noGrad;
  StdNorm norm(4);
  norm->initialise();
  const at::Tensor x = torch::tensor({{1.0F, 2.0F, 3.0F, 6.0F}});
  // mean 3, squares 4 + 1 + 0 + 9 over n - 1 = 3
  const double deviation = std::sqrt(14.0 / 3) + 1e-5;
  CHECK(norm->forward(x)[0][3].item<double>() == Approx(3 / deviation));
  norm->g.fill_(2);
  norm->b.fill_(10);
  CHECK(norm->forward(x)[0][0].item<double>() == Approx(10 - 4 / deviation));
}

TEST_CASE("equal numbers are normed to zero, not to infinity", "[text_ve_layers]") {
  torch::NoGradGuard noGrad;
  StdNorm norm(8);
  norm->initialise();
  CHECK(at::equal(norm->forward(torch::full({2, 8}, 5.0F)), torch::zeros({2, 8})));
}

TEST_CASE("a reduction layer halves the width, a plain one keeps it", "[text_ve_layers]") {
  torch::NoGradGuard noGrad;
  const at::Tensor x = torch::randn({2, 3, 16}), bias = torch::zeros({2, 1, 1, 3});
  for (const bool halves : {false, true}) {
    TextVeLayer layer(
        TextVeLayerImpl::Options{.width = 16, .heads = 2, .hidden = 12, .halvesWidth = halves});
    initialiseLeafLayers(*layer);
    layer->norm1->initialise();
    layer->norm2->initialise();
    layer->eval();
    CHECK(layer->forward(x, bias, {}).sizes() == at::IntArrayRef({2, 3, halves ? 8 : 16}));
  }
}
