// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/step_monitor.h"

#include "models/torch.h"

#include "models/base/error.h"

namespace crossflow::models {

void expectFinite(const at::Tensor& state, const Sentence& where) {
  if (at::isfinite(state).all().item<bool>()) return;
  throw NumericError(
      Sentence::tr("The picture's numbers stopped being finite in %1; choose 32-bit precision or a "
                   "lower guidance, and check the model's files.",
                   where));
}

void StepMonitor::finished(const at::Tensor& state, double progress, int64_t evaluations,
                           const Sight& sight) {
  ++step_;
  // Looking at a GPU's numbers waits for them: sample() looks once, at the end.
  if (state.is_cpu()) {
    expectFinite(state, of_ > 0 ? Sentence::tr("step %1 of %2", step_, of_)
                                : Sentence::tr("step %1", step_));
  }
  if (!onStep_) return;
  onStep_({.step = step_,
           .of = of_,
           .progress = progress,
           .evaluations = evaluations,
           .state = state,
           .estimate = sight.state + sight.velocity * (1 - sight.time)});
}

}  // namespace crossflow::models
