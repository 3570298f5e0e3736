// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backbones/dit_blocks.h"

#include "models/layers/initialise.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

TEST_CASE("attention equals the sum written out", "[dit_blocks]") {
  torch::NoGradGuard noGrad;
  DitAttention attention(8, 2);
  initialiseLeafLayers(*attention);
  const at::Tensor x = torch::randn({2, 5, 8});
  const auto parts = attention->qkv->forward(x).view({2, 5, 3, 2, 4}).permute({2, 0, 3, 1, 4});
  const at::Tensor weights = at::softmax(at::matmul(parts[0], parts[1].mT()) / 2.0, -1);
  const at::Tensor expected =
      attention->proj->forward(at::matmul(weights, parts[2]).transpose(1, 2).reshape({2, 5, 8}));
  CHECK(at::allclose(attention->forward(x), expected, 1e-4, 1e-6));
}

TEST_CASE("a closed gate lets a block change nothing", "[dit_blocks]") {
  torch::NoGradGuard noGrad;
  DitBlock block(8, 2, 16);
  initialiseLeafLayers(*block);
  const at::Tensor x = torch::randn({2, 5, 8});
  at::Tensor rows = torch::randn({2, 6, 8});
  rows.select(1, 2).zero_();
  rows.select(1, 5).zero_();
  CHECK(at::equal(block->forward(x, DitModulation(rows)), x));
}

TEST_CASE("a block gives the same with and without gradients", "[dit_blocks]") {
  DitBlock block(8, 2, 16);
  initialiseLeafLayers(*block);
  const at::Tensor x = torch::randn({2, 5, 8}), rows = torch::randn({2, 6, 8});
  const at::Tensor tracked = block->forward(x, DitModulation(rows));
  const at::Tensor before = x.clone();
  torch::NoGradGuard noGrad;
  CHECK(at::allclose(block->forward(x, DitModulation(rows)), tracked, 1e-5, 1e-6));
  CHECK(at::equal(x, before));
}
