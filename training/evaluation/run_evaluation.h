// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// FID and CLIP score of a run while it trains: pictures drawn for captions of the data, with noise
// that stays the same over the run.

#include <functional>
#include <memory>
#include <optional>

#include "training/config/train_config.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

struct EvaluationScores {
  std::optional<double> fid, clipScore;
};

class RunEvaluation {
 public:
  /// Opens weights and statistics. References outlive this. Throws base::Error.
  RunEvaluation(const TrainConfig& config, TrainingData& data, TrainTask& task, at::Device device);
  ~RunEvaluation();

  /// Blocks: evaluation.samples pictures are drawn. The caller has put the averages in place.
  /// `goOn` is asked now and then, with the pictures done; false ends it without scores.
  EvaluationScores run(const std::function<bool(int64_t done)>& goOn = {});

 private:
  struct Networks;
  Batch nextBatch(int64_t first, int64_t count);

  const TrainConfig& config_;
  TrainingData& data_;
  TrainTask& task_;
  at::Device device_;
  std::unique_ptr<Networks> networks_;
};

}  // namespace crossflow::training
