// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/euler_sampler.h"

#include "models/torch.h"

#include "models/flow/time_grid.h"

namespace crossflow::models {

at::Tensor solveEuler(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor) {
  const TimeGrid grid = stretchedGrid(steps);
  velocity.tabulate(grid.times);
  for (int64_t i = 0; i < steps; ++i) {
    const at::Tensor v = velocity.at(z, i);
    const at::Tensor next = z + v * grid.steps[static_cast<size_t>(i)];
    const double reached = static_cast<double>(i + 1) / static_cast<double>(steps);
    monitor.finished(next, reached, velocity.evaluations(), {z, v, grid.time(i)});
    z = next;
  }
  return z;
}

}  // namespace crossflow::models
