// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The loop over steps: forward, backward, averaging, update, and everything that happens at
// intervals. The same for all tasks, devices and numbers of ranks.

#include <filesystem>
#include <functional>
#include <optional>

#include "training/checkpoint_store.h"
#include "training/data/prefetcher.h"
#include "training/distributed.h"
#include "training/run_journal.h"
#include "training/tasks/train_task.h"
#include "training/train_state.h"

namespace crossflow::training {

/// What the loop works with; everything outlives it.
struct LoopParts {
  const TrainConfig& config;
  Ranks& ranks;
  TrainTask& task;
  TrainState& state;
  TrainingData& data;
  CheckpointStore& checkpoints;
  RunJournal& journal;
  std::function<void(bool training)> setMode;  // switches the networks between train and eval
  at::Device device{at::kCPU};
};

class TrainingLoop {
 public:
  explicit TrainingLoop(LoopParts parts);

  /// Blocks until the last step or a STOP file; saves before it returns. Throws RunError and what
  /// the networks throw.
  void run();

 private:
  struct StepResult {
    Metrics metrics;  // means over the micro-batches
    double gradientNorm = 0;
    bool finite = true;
  };
  StepResult step();
  StepResult accumulate(const std::vector<Batch>& batches, bool bf16);
  std::vector<Batch> nextBatches();
  void update(const StepResult& result);
  void skip(const StepResult& result);
  bool afterStep(const StepResult& result);
  void log(const StepResult& result);
  void drawSamples();
  /// The score; nothing if there is nothing to validate on or this is not rank 0.
  std::optional<double> validate();
  void save();

  LoopParts p_;
  SampleOrder order_;
  int64_t requestedStep_ = 0, requestedMicro_ = 0;
  std::unique_ptr<Prefetcher> prefetcher_;
  int64_t nonFinite_ = 0;                             // steps in a row without an update
  std::vector<std::pair<std::string, double>> sums_;  // of metrics since the last log line
  int64_t summed_ = 0;
  int64_t savedStep_ = -1;
  std::chrono::steady_clock::time_point loggedAt_;
};

}  // namespace crossflow::training
