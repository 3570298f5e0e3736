// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/learning/leaps.h"

#include "models/flow/time_grid.h"
#include "models/torch.h"

namespace crossflow::training {

namespace {

at::Tensor perRow(const at::Tensor& values) {
  return values.view({-1, 1, 1, 1});
}

}  // namespace

at::Tensor leapTime(const at::Tensor& length) {
  return length * models::kLeapTime;
}

at::Tensor pathState(const at::Tensor& path, const at::Tensor& time) {
  const int64_t pieces = path.size(1) - 1;
  const at::Tensor place = time * static_cast<double>(pieces);
  const at::Tensor left = place.floor().clamp(0, static_cast<double>(pieces - 1));
  const at::Tensor row = at::arange(path.size(0), path.options().dtype(at::kLong));
  const at::Tensor index = left.to(at::kLong);
  const at::Tensor a = path.index({row, index}), b = path.index({row, index + 1});
  return a + (b - a) * perRow(place - left);
}

at::Tensor pathJump(const at::Tensor& path, const at::Tensor& time, const at::Tensor& length) {
  return (pathState(path, time + length) - pathState(path, time)) / perRow(length);
}

at::Tensor shortcutTarget(const at::Tensor& state, const at::Tensor& time, const at::Tensor& length,
                          const Field& first, const Field& second) {
  const at::Tensor half = length / 2;
  const at::Tensor begun = first(state, time);
  return (begun + second(state + begun * perRow(half), time + half)) / 2;
}

at::Tensor leapTarget(const at::Tensor& z, const at::Tensor& length, const Field& student,
                      const Field& teacher, double difference) {
  const at::Tensor shorter = (length - difference).clamp_min(0);
  const at::Tensor leap = student(z, leapTime(length)), before = student(z, leapTime(shorter));
  const at::Tensor slope = (leap - before) / perRow((length - shorter).clamp_min(1e-6));
  return teacher(z + leap * perRow(length), length) - slope * perRow(length);
}

}  // namespace crossflow::training
