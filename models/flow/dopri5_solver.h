// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The adaptive solver of the original (torchdiffeq's dopri5), reproduced step for step: Dormand and
// Prince's pair of order 5(4), Hairer's choice of the first step, time in double and state in fp32.

#include "models/flow/guided_velocity.h"
#include "models/flow/step_monitor.h"

namespace crossflow::models {

/// z as in sample(). `tolerance` is relative and absolute. The error of a step is one norm over the
/// whole batch, so rows influence each other's steps: give single rows where that must not be.
/// Throws NumericError when steps shrink to nothing.
at::Tensor solveDopri5(GuidedVelocity& velocity, const at::Tensor& z, double tolerance,
                       StepMonitor& monitor);

}  // namespace crossflow::models
