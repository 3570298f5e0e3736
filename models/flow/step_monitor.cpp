// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/step_monitor.h"

#include "models/torch.h"

#include "models/error.h"

namespace crossflow::models {

void expectFinite(const at::Tensor& state, const std::string& where) {
  if (at::isfinite(state).all().item<bool>()) return;
  throw NumericError("The picture's numbers stopped being finite in " + where +
                     "; choose 32-bit precision or a lower guidance, and check the model's files.");
}

void StepMonitor::finished(const at::Tensor& state, double progress, int64_t evaluations,
                           const Sight& sight) {
  ++step_;
  const std::string of = of_ > 0 ? " of " + std::to_string(of_) : std::string();
  expectFinite(state, "step " + std::to_string(step_) + of);
  if (!onStep_) return;
  onStep_({.step = step_,
           .of = of_,
           .progress = progress,
           .evaluations = evaluations,
           .state = state,
           .estimate = sight.state + sight.velocity * (1 - sight.time)});
}

}  // namespace crossflow::models
