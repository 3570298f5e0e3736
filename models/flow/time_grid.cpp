// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/time_grid.h"

#include "models/torch.h"

#include "models/flow/flow_path.h"

namespace crossflow::models {
namespace {

// The original multiplies an fp32 tensor, so its end point is the fp32 neighbour of 1 - 1e-5.
constexpr float kGridEnd = static_cast<float>(kLastTime);

std::vector<float> differences(const at::Tensor& knots) {
  const at::Tensor steps = knots.slice(0, 1) - knots.slice(0, 0, -1);
  const auto values = steps.accessor<float, 1>();
  std::vector<float> lengths;
  lengths.reserve(static_cast<size_t>(values.size(0)));
  for (int64_t i = 0; i < values.size(0); ++i) lengths.push_back(values[i]);
  return lengths;
}

}  // namespace

float TimeGrid::time(int64_t index) const {
  return times.accessor<float, 1>()[index];
}

TimeGrid stretchedGrid(int64_t steps, EulerStep kind) {
  const at::Tensor knots = kind == EulerStep::Sigma
                               ? at::linspace(kSigmaMin, kSigmaMax, steps + 1, at::kFloat)
                               : at::linspace(0, kGridEnd, steps + 1, at::kFloat);
  return {at::linspace(0, kGridEnd, steps, at::kFloat), differences(knots)};
}

TimeGrid consistentGrid(int64_t steps) {
  const at::Tensor knots = at::linspace(0, kGridEnd, steps + 1, at::kFloat);
  return {knots, differences(knots)};
}

TimeGrid leapGrid(int64_t steps) {
  const at::Tensor knots = at::linspace(0, 1, steps + 1, at::kFloat);
  at::Tensor times = knots.slice(0, 0, steps).clone();
  times[0] = kLeapTime / static_cast<double>(steps);
  return {times, differences(knots)};
}

}  // namespace crossflow::models
