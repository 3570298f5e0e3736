// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the training loop and its parts work with; everything outlives them.

#include <functional>

#include "training/data/batch.h"
#include "training/loop/distributed.h"
#include "training/loop/recorded_step.h"
#include "training/loop/train_state.h"
#include "training/records/checkpoint_store.h"
#include "training/records/run_journal.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

class RunEvaluation;

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
  RunEvaluation* evaluation = nullptr;  // may be null
  /// Puts further files into a checkpoint's folder; may be empty.
  std::function<void(const std::filesystem::path& checkpoint)> addFiles = {};
  /// Of the GPU; empty: every step is asked for piece by piece.
  models::Recorder recorder = {};
  /// Gradient norm and whether it is finite are read a step later: a GPU waits for no host then. A
  /// step that is not finite changes nothing and is not repeated in fp32.
  bool readLate = false;
};

}  // namespace crossflow::training
