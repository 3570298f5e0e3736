// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/fixed_step_solvers.h"

#include "models/torch.h"

#include <deque>
#include <utility>

#include "models/flow/time_grid.h"

namespace crossflow::models {
namespace {

/// The mean velocity of a step by Adams-Bashforth; `history` newest first. Sums and products stay
/// apart so that rounding is the same at every batch size.
at::Tensor extrapolated(const std::deque<at::Tensor>& history) {
  if (history.size() == 1) return history[0];
  if (history.size() == 2) return history[0] * 1.5 - history[1] * 0.5;
  return history[0] * (23.0 / 12) - history[1] * (16.0 / 12) + history[2] * (5.0 / 12);
}

/// The mean of `first` and the velocity at the end of an Euler step.
at::Tensor averaged(GuidedVelocity& velocity, const at::Tensor& z, const at::Tensor& first,
                    float step, int64_t endIndex) {
  return (first + velocity.at(z + first * step, endIndex)) * 0.5;
}

/// One evaluation per step, on grids whose times are not where the steps lead.
at::Tensor solvedStepwise(GuidedVelocity& velocity, at::Tensor z, const TimeGrid& grid,
                          StepMonitor& monitor) {
  velocity.tabulate(grid.times);
  const size_t steps = grid.steps.size();
  const auto share = [steps](size_t i) {
    return static_cast<double>(i) / static_cast<double>(steps);
  };
  for (size_t i = 0; i < steps; ++i) {
    const at::Tensor v = velocity.at(z, static_cast<int64_t>(i));
    const at::Tensor next = z + v * grid.steps[i];
    // The state is where its steps have brought it, not where the network was asked.
    monitor.finished(next, share(i + 1), velocity.evaluations(), {z, v, share(i)});
    z = next;
  }
  return z;
}

}  // namespace

at::Tensor solveEuler(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor) {
  return solvedStepwise(velocity, std::move(z), stretchedGrid(steps), monitor);
}

at::Tensor solveHeun(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor) {
  const TimeGrid grid = consistentGrid(steps);
  velocity.tabulate(grid.times);
  for (int64_t i = 0; i < steps; ++i) {
    const float step = grid.steps[static_cast<size_t>(i)];
    const at::Tensor v = velocity.at(z, i);
    const at::Tensor next = z + averaged(velocity, z, v, step, i + 1) * step;
    monitor.finished(next, grid.time(i + 1), velocity.evaluations(), {z, v, grid.time(i)});
    z = next;
  }
  return z;
}

at::Tensor solveAdamsBashforth(GuidedVelocity& velocity, at::Tensor z, int64_t steps, int64_t order,
                               StepMonitor& monitor) {
  const TimeGrid grid = consistentGrid(steps);
  velocity.tabulate(grid.times);
  std::deque<at::Tensor> history;
  for (int64_t i = 0; i < steps; ++i) {
    const float step = grid.steps[static_cast<size_t>(i)];
    const bool jumped =
        i > 0 && velocity.isGuided(grid.time(i)) != velocity.isGuided(grid.time(i - 1));
    if (jumped) history.clear();
    history.push_front(velocity.at(z, i));
    if (static_cast<int64_t>(history.size()) > order) history.pop_back();
    const bool needsHeun = order > 2 && history.size() == 1;
    const at::Tensor mean =
        needsHeun ? averaged(velocity, z, history[0], step, i + 1) : extrapolated(history);
    const at::Tensor next = z + mean * step;
    monitor.finished(next, grid.time(i + 1), velocity.evaluations(), {z, history[0], grid.time(i)});
    z = next;
  }
  return z;
}

at::Tensor solveLeaps(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor) {
  return solvedStepwise(velocity, std::move(z), leapGrid(steps), monitor);
}

}  // namespace crossflow::models
