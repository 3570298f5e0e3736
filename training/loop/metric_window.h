// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What happened since the last line of metrics, and the numbers of the next one.

#include <chrono>
#include <nlohmann/json_fwd.hpp>

#include "training/loop/gradient_step.h"

namespace crossflow::training {

inline constexpr int64_t kTimeBins = 8;  // of the path's time in "loss_by_time"

class MetricWindow {
 public:
  MetricWindow();
  /// Steps that are not finite leave no trace. Does not wait for the device.
  void add(const StepResult& result);
  /// Seconds that the loop had nothing to do but wait for data.
  void waited(double seconds) { waited_ += seconds; }

  /// Time in which the run was not meant to move.
  void rested(std::chrono::steady_clock::duration time) { start_ += time; }

  int64_t steps() const { return steps_; }
  double seconds() const;
  /// Means over steps and ranks, "loss_by_time" where the task has times (a bin without samples is
  /// null) and "data_seconds". All ranks call it together. Waits for the device; starts anew.
  nlohmann::json take(Ranks& ranks);

 private:
  std::vector<double> timeBins() const;
  std::vector<double> means() const;

  Metrics sums_;  // [] each, double, where the networks are
  std::vector<at::Tensor> times_, errors_;
  int64_t steps_ = 0;
  double waited_ = 0;
  std::chrono::steady_clock::time_point start_;
};

/// Bytes that this process uses: its resident set, or the most it had of the GPU since the last
/// call.
int64_t memoryInUse(at::Device device);

}  // namespace crossflow::training
