// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a fixed-step solver evaluates the network, and how far it moves. Times and steps are fp32
// and computed with the original's operations, so that pictures repeat to the last bit.

#include <ATen/core/Tensor.h>

#include <vector>

namespace crossflow::models {

struct TimeGrid {
  at::Tensor times;          // fp32, on the CPU
  std::vector<float> steps;  // length of each step
  float time(int64_t index) const;
};

enum class EulerStep { Sigma, Time };

/// The original's grid for n steps: times are linspace(0, 1 - 1e-5, n), both ends included (0 for
/// n = 1), while steps divide the way into n equal parts. The network is thus asked a little ahead
/// of where the state is; Sigma is what every published picture was made with.
TimeGrid stretchedGrid(int64_t steps, EulerStep kind = EulerStep::Sigma);

/// n + 1 equally spaced times from 0 to 1 - 1e-5 and the n steps between them, for solvers of
/// higher order.
TimeGrid consistentGrid(int64_t steps);

/// The time, times the length, at which a distilled network is asked for its first step: negative,
/// where no flow ever is, and so near to 0 that an untaught network answers much as it does there.
inline constexpr double kLeapTime = -0.25;

/// The grid of distilled networks: n equal steps from 0 to 1; a step is asked for at its beginning,
/// the first one at kLeapTime times its length.
TimeGrid leapGrid(int64_t steps);

}  // namespace crossflow::models
