// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that a training loop or a part of it needs, for a tiny autoencoder in this process.

#include "tests/support/temp_dir.h"
#include "training/loop/loop_parts.h"
#include "training/run/run_setup.h"

namespace crossflow::tests {

struct LoopBench {
  TempDir temp;
  training::TrainConfig config;
  std::unique_ptr<training::Ranks> ranks;
  training::TrainNetworks networks;
  training::RunSetup setup;
  std::unique_ptr<training::TrainState> state;
  std::unique_ptr<training::CheckpointStore> checkpoints;
  std::unique_ptr<training::RunJournal> journal;

  explicit LoopBench(int64_t steps = 4, int64_t saveInterval = 100);
  std::filesystem::path run() const { return temp / "run"; }
  training::LoopParts parts(training::TrainTask& task);
};

/// Repeats work as a GPU does: what it leaves lies where it lay when it was recorded.
struct Recording {
  LoopBench& bench;
  int recorded = 0, repeated = 0;

  models::Recorder recorder();
};

/// A task that does something before each loss.
class WatchedTask final : public training::TrainTask {
 public:
  using Before = std::function<void(const training::Batch&)>;
  WatchedTask(training::TrainTask& task, Before before) : task_(task), before_(std::move(before)) {}
  training::StepLoss loss(const training::Batch& batch) override {
    before_(batch);
    return task_.loss(batch);
  }
  at::Tensor samples() override { return {}; }
  at::Tensor pictures(const training::Batch&, int64_t, double) override { return {}; }
  training::Validation validate() override { return {}; }

 private:
  training::TrainTask& task_;
  Before before_;
};

}  // namespace crossflow::tests
