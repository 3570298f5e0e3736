// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every solver does after a step: look for numbers that are not finite, tell the caller.

#include <ATen/core/Tensor.h>

#include <string>
#include <utility>

#include "models/base/sentence.h"
#include "models/flow/sampler.h"

namespace crossflow::models {

class StepMonitor {
 public:
  /// `of` is the number of steps, 0 if unknown.
  StepMonitor(int64_t of, StepCallback onStep) : of_(of), onStep_(std::move(onStep)) {}

  /// A velocity and where it was taken; the estimate of the final latent comes from it.
  struct Sight {
    const at::Tensor& state;
    const at::Tensor& velocity;
    double time;
  };
  /// The step ended with `state`, `progress` (0..1) of the way. Throws NumericError on a CPU; what
  /// is not finite on a GPU stays so until the end.
  void finished(const at::Tensor& state, double progress, int64_t evaluations, const Sight& sight);
  int64_t steps() const { return step_; }

 private:
  int64_t of_, step_ = 0;
  StepCallback onStep_;
};

/// Throws NumericError if any number of `state` is not finite. `where` completes "… in step 3 of
/// 50".
void expectFinite(const at::Tensor& state, const Sentence& where);

}  // namespace crossflow::models
