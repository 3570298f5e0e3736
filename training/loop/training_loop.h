// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The loop over steps: forward, backward, averaging, update, and everything that happens at
// intervals. The same for all tasks, devices and numbers of ranks.

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "training/data/device_feed.h"
#include "training/data/prefetcher.h"
#include "training/loop/gradient_step.h"
#include "training/loop/late_number.h"
#include "training/loop/loop_parts.h"
#include "training/loop/metric_window.h"
#include "training/loop/run_saver.h"

namespace crossflow::training {

class TrainingLoop {
 public:
  explicit TrainingLoop(LoopParts parts);

  /// Blocks until the last step or a STOP file; saves before it returns. While there is a PAUSE
  /// file or no room on the disk it rests, with everything loaded. Throws RunError and what the
  /// networks throw.
  void run();

 private:
  StepResult step();
  std::vector<Batch> nextBatches();
  void update(const StepResult& result);
  void skip(int64_t step, const std::string& parts);
  bool afterStep(const StepResult& result);
  void log(const StepResult& result);
  void drawSamples();
  bool wantsRest();
  void rest();
  void restForRoom(const std::string& why, std::chrono::milliseconds time);
  void catchUp();
  void save();

  /// A number to choose the best checkpoint by, and what it is.
  struct Score {
    std::string metric;
    double value = 0;  // lower is better
  };
  /// Nothing if there is nothing to measure, or this is not rank 0. All ranks evaluate together.
  std::optional<Score> validate();
  std::optional<Score> evaluate(int64_t samples, nlohmann::json fields);
  void evaluateBest();
  bool measuring(int64_t done, int64_t samples);

  LoopParts p_;
  SampleOrder order_;
  int64_t requestedStep_ = 0, requestedMicro_ = 0;
  std::unique_ptr<Prefetcher> prefetcher_;
  DeviceFeed feed_;
  GradientStep gradients_;
  LateNumber norm_;
  MetricWindow window_;
  RunSaver saver_;
  int64_t nonFinite_ = 0;  // steps in a row without an update
  int64_t savedStep_;      // -1: none yet
};

}  // namespace crossflow::training
