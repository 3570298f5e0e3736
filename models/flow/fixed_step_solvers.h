// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Solvers with a number of steps given beforehand. Each returns the state at the end, z as in
// sample(); where guidance switches on or off the field jumps, so multistep solvers forget what
// they saw before.

#include "models/flow/guided_velocity.h"
#include "models/flow/step_monitor.h"

namespace crossflow::models {

/// The original's sampler, whose pictures ours have to equal: Euler steps on the stretched grid
/// (see time_grid.h).
at::Tensor solveEuler(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor);

/// Two evaluations per step: the mean of the velocities at both ends of an Euler step.
at::Tensor solveHeun(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor);

/// Adams-Bashforth of order 2 or 3. Order 2 begins with an Euler step; order 3 with a step of Heun
/// and one of order 2, which keeps the whole at third order.
at::Tensor solveAdamsBashforth(GuidedVelocity& velocity, at::Tensor z, int64_t steps, int64_t order,
                               StepMonitor& monitor);

/// Equal steps of a network that was taught to leap (see leapGrid).
at::Tensor solveLeaps(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor);

}  // namespace crossflow::models
