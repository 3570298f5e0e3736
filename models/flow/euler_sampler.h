// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The original's sampler, whose pictures ours have to equal.

#include "models/flow/guided_velocity.h"
#include "models/flow/step_monitor.h"

namespace crossflow::models {

/// Euler steps on the stretched grid (see time_grid.h); z as in sample().
at::Tensor solveEuler(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor);

}  // namespace crossflow::models
