// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/gradient_checkpoint.h"

#include "models/backbones/dimr.h"
#include "models/backbones/dit.h"
#include "models/layers/basic_layers.h"
#include "models/layers/initialise.h"
#include "tests/support/catch_torch.h"
#include "training/learning/autocast.h"

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

// The output and the gradients of all parameters of a backbone, computed in bf16.
std::vector<at::Tensor> inBFloat16(models::Backbone& backbone, const models::BlockRunner& runner) {
  backbone.setBlockRunner(runner);
  backbone.zero_grad();
  at::manual_seed(5);
  const at::Tensor z = torch::randn({3, 4, 8, 8}), time = torch::rand({3});
  std::vector<at::Tensor> result;
  {
    const training::Autocast autocast(at::kCPU, true);
    result = backbone.forward(z, time, torch::zeros({3}, torch::kBool));
  }
  at::Tensor loss = torch::zeros({});
  for (const at::Tensor& output : result) loss = loss + output.to(at::kFloat).pow(2).mean();
  loss.backward();
  for (at::Tensor& output : result) output = output.detach();
  for (const at::Tensor& parameter : backbone.parameters())
    if (parameter.grad().defined()) result.push_back(parameter.grad().clone());
  return result;
}

/// `rounding` 0: bit by bit; else at most this, relative to the largest number.
void requireSameWhenRecomputed(models::Backbone& backbone, double rounding) {
  // Not the starting values of training, where every branch of a DiT is closed.
  at::manual_seed(4);
  torch::NoGradGuard noGrad;
  for (at::Tensor& parameter : backbone.parameters()) parameter.normal_(0, 0.05);
  const at::AutoGradMode gradients(true);
  const auto plain = inBFloat16(backbone, {});
  const auto again = inBFloat16(backbone, training::checkpointingRunner());
  REQUIRE(plain.size() == again.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    INFO("tensor " << i);
    REQUIRE(plain[i].scalar_type() == again[i].scalar_type());
    if (rounding == 0) REQUIRE(torch::equal(plain[i], again[i]));
    const double scale = plain[i].abs().max().item<double>();
    CHECK((plain[i] - again[i]).abs().max().item<double>() <= rounding * scale);
  }
}

}  // namespace

TEST_CASE("A DiT in bf16 has the same gradients when recomputed", "[gradient_checkpoint]") {
  models::DitConfig config;
  config.latentSize = 8;
  config.hiddenSize = 32;
  config.depth = 2;
  config.heads = 4;
  requireSameWhenRecomputed(*models::Dit(config), 0);
}

// Blocks of a DiMR are used by several others, and recomputing adds their gradients in another
// order.
TEST_CASE("A DiMR in bf16 has gradients alike when recomputed", "[gradient_checkpoint]") {
  models::DimrConfig config;
  for (const bool fine : {false, true}) {
    models::StageConfig stage;
    stage.block = fine ? models::BlockKind::ConvNeXt : models::BlockKind::Transformer;
    stage.dim = 32;
    stage.hiddenDim = 64;
    stage.heads = 4;
    stage.blocks = 3;
    stage.maxHeight = stage.maxWidth = fine ? 8 : 4;
    stage.imageInputRatio = fine ? 1 : 2;
    stage.inputFeatureRatio = 1;
    config.stages.push_back(stage);
  }
  requireSameWhenRecomputed(*models::Dimr(config), 0.02);
}

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
