// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/optimizer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "models/torch.h"
#include "training/learning/weight_pass.h"

namespace crossflow::training {

int64_t ParameterList::elements() const {
  int64_t total = 0;
  for (const at::Tensor& tensor : tensors) total += tensor.numel();
  return total;
}

double learningRate(const OptimizerConfig& c, int64_t step, int64_t steps) {
  if (step < c.warmupSteps)
    return c.lr * static_cast<double>(step) / static_cast<double>(c.warmupSteps);
  if (c.decay == OptimizerConfig::Decay::Constant) return c.lr;
  const double left = static_cast<double>(std::max<int64_t>(steps - c.warmupSteps, 1));
  const double done = std::min(1.0, static_cast<double>(step - c.warmupSteps) / left);
  const double shape = c.decay == OptimizerConfig::Decay::Linear
                           ? 1.0 - done
                           : 0.5 * (1.0 + std::cos(std::numbers::pi * done));
  return c.lr * (c.finalLr + (1.0 - c.finalLr) * shape);
}

bool isDecayed(const std::string& name) {
  return !name.ends_with(".nodecay_weight") && !name.ends_with(".nodecay_bias");
}

AdamW::AdamW(const ParameterList& parameters, const OptimizerConfig& config)
    : parameters_(parameters.tensors), moments_(parameters.size()), config_(config) {
  for (std::size_t i = 0; i < parameters.size(); ++i)
    if (isDecayed(parameters.names[i])) order_.push_back(i);
  decayedCount_ = order_.size();
  for (std::size_t i = 0; i < parameters.size(); ++i)
    if (!isDecayed(parameters.names[i])) order_.push_back(i);
}

void AdamW::setMoments(std::size_t index, Moments moments) {
  moments_[index] = std::move(moments);
}

void AdamW::step(double lr, const at::Tensor& skip) {
  update(0, decayedCount_, lr, config_.weightDecay, skip);
  update(decayedCount_, order_.size(), lr, 0.0, skip);
}

void AdamW::update(std::size_t first, std::size_t last, double lr, double decay,
                   const at::Tensor& skip) {
  torch::NoGradGuard noGrad;
  std::vector<at::Tensor> values, gradients, averages, squares, steps;
  for (std::size_t k = first; k < last; ++k) {
    const at::Tensor& parameter = parameters_[order_[k]];
    if (!parameter.grad().defined()) continue;
    Moments& m = momentsFor(order_[k]);
    values.push_back(parameter);
    gradients.push_back(parameter.grad());
    averages.push_back(m.average);
    squares.push_back(m.square);
    steps.push_back(m.step);
  }
  if (values.empty()) return;
  // The fused kernel reads the count of this update.
  if (skip.defined())
    at::_foreach_add_(steps, 1 - skip);
  else
    at::_foreach_add_(steps, 1);
  const std::optional<at::Tensor> foundInf = skip.defined() ? std::optional(skip) : std::nullopt;
  at::_fused_adamw_(values, gradients, averages, squares, {}, steps, lr, config_.beta1,
                    config_.beta2, decay, config_.eps, /*amsgrad=*/false, /*maximize=*/false,
                    /*grad_scale=*/{}, foundInf);
}

AdamW::Moments& AdamW::momentsFor(std::size_t index) {
  Moments& m = moments_[index];
  if (m.step.defined()) return m;
  m.step = torch::zeros({}, parameters_[index].options().dtype(torch::kFloat));
  m.average = torch::zeros_like(parameters_[index]);
  m.square = torch::zeros_like(parameters_[index]);
  return m;
}

bool AdamW::allFitOnePass(const MovingAverage& average) const {
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    const at::Tensor& gradient = parameters_[i].grad();
    if (!weightPassFits(parameters_[i]) || !weightPassFits(average.tensors()[i])) return false;
    if (gradient.defined() && !weightPassFits(gradient)) return false;
    const Moments& m = moments_[i];
    if (m.step.defined() && !(weightPassFits(m.average) && weightPassFits(m.square))) return false;
  }
  return true;
}

void AdamW::stepAndFollow(double lr, double norm, MovingAverage& average, double rate) {
  torch::NoGradGuard noGrad;
  const bool clips = config_.clipGradient > 0 && norm > config_.clipGradient;
  if (!allFitOnePass(average)) {
    if (clips) clipGradients(torch::tensor(norm), config_.clipGradient);
    step(lr);
    average.follow(parameters_, rate);
    return;
  }
  std::vector<WeightPlaces> weights;
  for (std::size_t k = 0; k < order_.size(); ++k) {
    const std::size_t i = order_[k];
    WeightPlaces& places = weights.emplace_back();
    places.value = parameters_[i];
    places.average = average.tensors()[i];
    if (!parameters_[i].grad().defined()) continue;
    const Moments& m = momentsFor(i);
    m.step.add_(1);
    places.gradient = parameters_[i].grad();
    places.first = m.average;
    places.second = m.square;
    places.step = m.step.item<double>();
    places.decay = k < decayedCount_ ? config_.weightDecay : 0.0;
  }
  const double clip = clips ? std::min(1.0, config_.clipGradient / (norm + 1e-6)) : 1.0;
  passOverWeights(weights, {lr, clip, config_.beta1, config_.beta2, config_.eps, rate});
}

void AdamW::zeroGradients() {
  torch::NoGradGuard noGrad;
  std::vector<at::Tensor> gradients;
  for (const at::Tensor& parameter : parameters_)
    if (parameter.grad().defined()) gradients.push_back(parameter.grad());
  if (!gradients.empty()) at::_foreach_zero_(gradients);
}

void AdamW::releaseGradients() {
  for (at::Tensor& parameter : parameters_) parameter.mutable_grad().reset();
}

at::Tensor AdamW::gradientNorm() const {
  torch::NoGradGuard noGrad;
  std::vector<at::Tensor> gradients;
  for (const at::Tensor& parameter : parameters_)
    if (parameter.grad().defined()) gradients.push_back(parameter.grad());
  if (gradients.empty()) return torch::zeros({});
  if (std::ranges::all_of(gradients, weightPassFits))
    return torch::tensor(normOfAll(gradients), torch::kFloat);
  return at::stack(at::_foreach_norm(gradients)).norm();
}

void AdamW::clipGradients(const at::Tensor& norm, double largest) {
  torch::NoGradGuard noGrad;
  std::vector<at::Tensor> gradients;
  for (const at::Tensor& parameter : parameters_)
    if (parameter.grad().defined()) gradients.push_back(parameter.grad());
  if (!gradients.empty()) at::_foreach_mul_(gradients, (largest / (norm + 1e-6)).clamp_max(1.0));
}

MovingAverage::MovingAverage(const ParameterList& parameters) {
  torch::NoGradGuard noGrad;
  for (const at::Tensor& parameter : parameters.tensors) average_.push_back(parameter.clone());
}

void MovingAverage::update(const ParameterList& parameters, const OptimizerConfig& config,
                           int64_t step) {
  follow(parameters.tensors, rate(config, step));
}

void MovingAverage::follow(const std::vector<at::Tensor>& parameters, double rate) {
  torch::NoGradGuard noGrad;
  at::_foreach_lerp_(average_, parameters, 1.0 - rate);
}

double MovingAverage::rate(const OptimizerConfig& config, int64_t step) {
  if (!config.emaWarmup) return config.ema;
  return std::min(config.ema,
                  (1.0 + static_cast<double>(step)) / (10.0 + static_cast<double>(step)));
}

AveragedParameters::AveragedParameters(const ParameterList& parameters,
                                       const MovingAverage& average)
    : parameters_(parameters.tensors) {
  torch::NoGradGuard noGrad;
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    kept_.push_back(parameters_[i].data());
    parameters_[i].set_data(average.tensors()[i]);
  }
}

AveragedParameters::~AveragedParameters() {
  torch::NoGradGuard noGrad;
  for (std::size_t i = 0; i < parameters_.size(); ++i) parameters_[i].set_data(kept_[i]);
}

}  // namespace crossflow::training
