// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Data and task of a run, as its configuration asks for them.

#include <memory>

#include "training/loop/distributed.h"
#include "training/networks/train_networks.h"
#include "training/tasks/train_task.h"

namespace crossflow::training {

struct RunSetup {
  std::unique_ptr<TrainingData> data;
  std::unique_ptr<TrainingData> validation;  // never trained on; null: there is none
  std::unique_ptr<TrainTask> task;
  std::vector<std::string> notices;  // about the data, in sentences
};

/// Blocks while it reads lists. `config`, `networks` and `ranks` outlive the result. Throws
/// RunError.
RunSetup makeRunSetup(const TrainConfig& config, TrainNetworks& networks, Ranks& ranks,
                      at::Device device);

/// Throws RunError(BadConfig) unless train.batchSize can be shared equally by `world` ranks.
void checkShare(const TrainConfig& config, int64_t world);

}  // namespace crossflow::training
