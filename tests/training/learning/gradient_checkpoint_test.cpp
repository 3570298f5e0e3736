// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/gradient_checkpoint.h"

#include "models/layers/basic_layers.h"
#include "models/layers/initialise.h"
#include "tests/support/catch_torch.h"

using namespace crossflow;

namespace {

struct Block : torch::nn::Module {
  Block() { fc = register_module("fc", models::Linear(6, 6)); }
  models::Linear fc{nullptr};
};

// Gradients of the input and of the weights after one pass with drop-out.
std::vector<at::Tensor> gradients(Block& block, const models::BlockRunner& runner, bool drops) {
  at::manual_seed(3);
  const at::Tensor x = torch::randn({4, 6}).requires_grad_();
  const models::BlockBody body = [&block, drops](const std::vector<at::Tensor>& in) {
    return at::dropout(at::gelu(block.fc(in[0])), 0.5, drops) + in[0];
  };
  const at::Tensor once = runner ? runner(block, body, {x}) : body({x});
  const at::Tensor twice = runner ? runner(block, body, {once}) : body({once});
  block.fc->zero_grad();
  twice.pow(2).sum().backward();
  return {x.grad().clone(), block.fc->weight.grad().clone(), block.fc->bias.grad().clone()};
}

}  // namespace

TEST_CASE("Recomputed blocks give the same gradients bit by bit", "[gradient_checkpoint]") {
  at::manual_seed(1);
  Block block;
  models::initialiseLeafLayers(block);
  for (const bool drops : {false, true}) {
    const auto plain = gradients(block, {}, drops);
    const auto again = gradients(block, training::checkpointingRunner(), drops);
    for (std::size_t i = 0; i < plain.size(); ++i) REQUIRE(torch::equal(plain[i], again[i]));
  }
}

TEST_CASE("Without gradients a block just runs", "[gradient_checkpoint]") {
  Block block;
  models::initialiseLeafLayers(block);
  torch::NoGradGuard noGrad;
  const at::Tensor x = torch::randn({2, 6});
  const models::BlockBody body = [&block](const std::vector<at::Tensor>& in) {
    return block.fc(in[0]);
  };
  REQUIRE(torch::equal(training::checkpointingRunner()(block, body, {x}), block.fc(x)));
}
