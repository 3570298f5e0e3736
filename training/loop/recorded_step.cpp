// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/loop/recorded_step.h"

#include <utility>

#include "models/torch.h"

namespace crossflow::training {

RecordedStep::RecordedStep(const ParameterList& parameters, models::Recorder recorder,
                           Forward forward)
    : parameters_(parameters.tensors),
      recorder_(std::move(recorder)),
      forward_(std::move(forward)) {}

void RecordedStep::record(const Batch& batch) {
  batch_ = batch.changed([](const at::Tensor& t) { return t.clone(); });
  repeat_ = recorder_(parameters_.front().device(), [this, tried = false]() mutable {
    // Gradients that are not there are made by backward(), in the recording's memory, and written
    // anew each time instead of added to.
    releaseGradients();
    loss_ = {};
    StepLoss step = forward_(batch_);
    step.loss.backward();
    step.loss = step.loss.detach();
    if (!std::exchange(tried, true)) return releaseGradients();  // room for the recording
    loss_ = std::move(step);
  });
  for (const at::Tensor& parameter : parameters_) gradients_.push_back(parameter.grad());
}

void RecordedStep::releaseGradients() {
  for (at::Tensor& parameter : parameters_) parameter.mutable_grad().reset();
}

std::optional<StepLoss> RecordedStep::run(const Batch& batch) {
  if (!repeat_) record(batch);
  if (!batch_.takeValues(batch)) return std::nullopt;
  repeat_();
  for (std::size_t i = 0; i < parameters_.size(); ++i)
    parameters_[i].mutable_grad() = gradients_[i];
  torch::NoGradGuard noGrad;
  StepLoss step = loss_;
  step.loss = step.loss.clone();
  for (auto& [name, value] : step.metrics) value = value.clone();
  if (step.times.defined()) step.times = step.times.clone();
  if (step.errors.defined()) step.errors = step.errors.clone();
  return step;
}

}  // namespace crossflow::training
