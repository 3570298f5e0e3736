// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/euler_sampler.h"

#include "models/torch.h"

#include "models/flow/time_grid.h"

namespace crossflow::models {

at::Tensor solveEuler(GuidedVelocity& velocity, at::Tensor z, int64_t steps, StepMonitor& monitor) {
  const TimeGrid grid = stretchedGrid(steps);
  velocity.tabulate(grid.times);
  const auto share = [steps](int64_t i) {
    return static_cast<double>(i) / static_cast<double>(steps);
  };
  for (int64_t i = 0; i < steps; ++i) {
    const at::Tensor v = velocity.at(z, i);
    const at::Tensor next = z + v * grid.steps[static_cast<size_t>(i)];
    // The state is where its steps have brought it, not where the network was asked.
    monitor.finished(next, share(i + 1), velocity.evaluations(), {z, v, share(i)});
    z = next;
  }
  return z;
}

}  // namespace crossflow::models
