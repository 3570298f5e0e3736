// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/optimizer.h"

#include "tests/support/catch_torch.h"

using namespace crossflow::training;

namespace {

ParameterList twoParameters() {
  at::manual_seed(5);
  return {{"a.weight", "b.nodecay_weight"},
          {torch::randn({7, 3}).requires_grad_(), torch::randn({5}).requires_grad_()}};
}

// AdamW written out, in double precision.
at::Tensor expected(at::Tensor value, const std::vector<at::Tensor>& gradients,
                    const OptimizerConfig& c, double decay) {
  value = value.to(torch::kDouble);
  at::Tensor m = torch::zeros_like(value), v = torch::zeros_like(value);
  for (std::size_t t = 1; t <= gradients.size(); ++t) {
    const at::Tensor g = gradients[t - 1].to(torch::kDouble);
    value = value * (1 - c.lr * decay);
    m = c.beta1 * m + (1 - c.beta1) * g;
    v = c.beta2 * v + (1 - c.beta2) * g * g;
    const double power = static_cast<double>(t);
    const at::Tensor mHat = m / (1 - std::pow(c.beta1, power));
    const at::Tensor vHat = v / (1 - std::pow(c.beta2, power));
    value = value - c.lr * mHat / (vHat.sqrt() + c.eps);
  }
  return value;
}

}  // namespace

TEST_CASE("AdamW follows its formula; time-dependent parameters do not decay", "[optimizer]") {
  ParameterList parameters = twoParameters();
  const std::vector<at::Tensor> start{parameters.tensors[0].detach().clone(),
                                      parameters.tensors[1].detach().clone()};
  OptimizerConfig config;
  config.lr = 0.01;
  config.weightDecay = 0.3;
  AdamW optimizer(parameters, config);
  std::vector<at::Tensor> first, second;
  for (int step = 0; step < 3; ++step) {
    first.push_back(torch::randn({7, 3}));
    second.push_back(torch::randn({5}));
    parameters.tensors[0].mutable_grad() = first.back().clone();
    parameters.tensors[1].mutable_grad() = second.back().clone();
    optimizer.step(config.lr);
  }
  const at::Tensor a = expected(start[0], first, config, 0.3);
  const at::Tensor b = expected(start[1], second, config, 0.0);
  REQUIRE((parameters.tensors[0] - a).abs().max().item<double>() < 1e-5);
  REQUIRE((parameters.tensors[1] - b).abs().max().item<double>() < 1e-5);
  REQUIRE(optimizer.order() == std::vector<std::size_t>{0, 1});
  REQUIRE(optimizer.decayedCount() == 1);
}

TEST_CASE("One pass over all weights is clipping, AdamW and the average one by one",
          "[optimizer]") {
  at::manual_seed(6);
  OptimizerConfig config;
  config.lr = 0.02;
  config.weightDecay = 0.2;
  config.clipGradient = 3;
  const auto some = [] {
    return ParameterList{
        {"a.weight", "b.nodecay_weight", "c.unused", "d.large"},
        {torch::ones({7, 3}), torch::ones({16}), torch::ones({5}), torch::ones({300, 301})}};
  };
  ParameterList one = some(), other = some();
  AdamW first(one, config), second(other, config);
  MovingAverage firstAverage(one), secondAverage(other);
  for (int step = 0; step < 3; ++step) {
    const int version = static_cast<int>(one.tensors[0]._version());
    for (const std::size_t i : {0, 1, 3}) {
      one.tensors[i].mutable_grad() = torch::randn_like(one.tensors[i]);
      other.tensors[i].mutable_grad() = one.tensors[i].grad().clone();
    }
    const double norm = first.gradientNorm().item<double>();
    const double rate = step == 0 ? 0.1 : 0.9;
    first.stepAndFollow(config.lr, norm, firstAverage, rate);
    second.clipGradients(torch::tensor(norm), config.clipGradient);
    second.step(config.lr);
    secondAverage.follow(other.tensors, rate);
    REQUIRE(one.tensors[0]._version() > version);  // autograd knows of the change
  }
  for (std::size_t i = 0; i < one.size(); ++i) {
    REQUIRE(torch::allclose(one.tensors[i], other.tensors[i], 1e-5, 1e-6));
    REQUIRE(torch::allclose(firstAverage.tensors()[i], secondAverage.tensors()[i], 1e-5, 1e-6));
    REQUIRE(first.moments(i).step.defined() == second.moments(i).step.defined());
    if (!first.moments(i).step.defined()) continue;
    REQUIRE(torch::equal(first.moments(i).step, second.moments(i).step));
    REQUIRE(torch::allclose(first.moments(i).average, second.moments(i).average, 1e-5, 1e-7));
    REQUIRE(torch::allclose(first.moments(i).square, second.moments(i).square, 1e-5, 1e-9));
  }
}

TEST_CASE("The learning rate warms up from zero and decays as asked", "[optimizer]") {
  OptimizerConfig config;
  config.lr = 2;
  config.warmupSteps = 10;
  REQUIRE(learningRate(config, 0, 100) == 0);
  REQUIRE(learningRate(config, 5, 100) == 1);
  REQUIRE(learningRate(config, 50, 100) == 2);
  config.decay = OptimizerConfig::Decay::Cosine;
  config.finalLr = 0.1;
  REQUIRE(learningRate(config, 10, 110) == Approx(2));
  REQUIRE(learningRate(config, 60, 110) == Approx(2 * (0.1 + 0.9 * 0.5)));
  REQUIRE(learningRate(config, 110, 110) == Approx(0.2));
}

TEST_CASE("Gradients are clipped to the largest norm", "[optimizer]") {
  ParameterList parameters = twoParameters();
  const AdamW unused(parameters, {});
  AdamW optimizer(parameters, {});
  parameters.tensors[0].mutable_grad() = torch::full({7, 3}, 2.0);
  parameters.tensors[1].mutable_grad() = torch::zeros({5});
  const at::Tensor norm = optimizer.gradientNorm();
  REQUIRE(norm.item<double>() == Approx(std::sqrt(21.0 * 4)));
  optimizer.clipGradients(norm, 1.0);
  REQUIRE(optimizer.gradientNorm().item<double>() == Approx(1.0).epsilon(1e-4));
}

TEST_CASE("Averages take the parameters' place for a while", "[optimizer]") {
  ParameterList parameters = twoParameters();
  MovingAverage average(parameters);
  const at::Tensor before = parameters.tensors[0].detach().clone();
  {
    torch::NoGradGuard noGrad;
    parameters.tensors[0].add_(1);
  }
  OptimizerConfig config;
  config.ema = 0.75;
  average.update(parameters, config, 0);
  {
    const AveragedParameters averaged(parameters, average);
    REQUIRE(torch::allclose(parameters.tensors[0], before + 0.25));
  }
  REQUIRE(torch::allclose(parameters.tensors[0], before + 1));
}
