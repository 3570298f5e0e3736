// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// FID and CLIP score of a run while it trains: pictures drawn for captions of the validation data
// (of the training data where there is none), with noise that stays the same over the run. All
// ranks draw their share.

#include <functional>
#include <memory>
#include <optional>

#include "training/config/train_config.h"
#include "training/learning/fitting_batches.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

struct EvaluationScores {
  std::optional<double> fid, clipScore;
  int64_t samples = 0;
};

struct EvaluationOrder {
  int64_t samples = 0;
  std::filesystem::path pictures;  // folder that gets them as <i>.png; empty: they are not kept
  /// Asked now and then with the pictures this rank has done; false ends it without scores.
  std::function<bool(int64_t done)> goOn = {};
  /// Does what writes a picture, perhaps later, when the disk has room.
  std::function<void(std::function<void()>)> write = [](const auto& job) { job(); };
};

/// This process among those that share the pictures, and how they come together; one alone needs
/// neither function.
struct EvaluationCrew {
  int64_t rank = 0, world = 1;
  std::function<at::Tensor(const at::Tensor& rows)> gatherRows = {};  // of all, in rank order
  std::function<std::vector<double>(std::vector<double>)> mean = {};
};

class RunEvaluation {
 public:
  /// Opens weights and statistics. References outlive this; `notice` hears when batches shrink.
  /// Throws base::Error.
  RunEvaluation(const TrainConfig& config, TrainingData& data, TrainTask& task, EvaluationCrew crew,
                at::Device device, std::function<void(const std::string&)> notice = {});
  ~RunEvaluation();

  /// Blocks; to be called by all ranks. The caller has put the averages in place. Scores come to
  /// rank 0 only; nobody gets any if one rank was told to end.
  EvaluationScores run(const EvaluationOrder& order);

 private:
  struct Networks;
  struct Measured;
  Batch nextBatch(int64_t first, int64_t count, int64_t samples);
  void measure(const Batch& batch, int64_t first, const EvaluationOrder& order, Measured& into);
  std::vector<at::Tensor> gathered(const Measured& measured, int64_t samples);

  const TrainConfig& config_;
  TrainingData& data_;
  TrainTask& task_;
  EvaluationCrew crew_;
  at::Device device_;
  FittingBatches fitting_;
  std::unique_ptr<Networks> networks_;
};

}  // namespace crossflow::training
