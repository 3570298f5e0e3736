// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The machine's part of a run check: disk, meeting of ranks, devices. Each returns a sentence when
// all is well and throws RunError with sentence and suggestion otherwise.

#include <filesystem>
#include <string>

#include "training/config/train_config.h"

namespace crossflow::training {

/// Room for the kept checkpoints and one more, and a file that can be written and synced.
std::string checkDisk(const std::filesystem::path& run, const TrainConfig& config,
                      int64_t checkpointBytes);

/// Two ranks of this process meet and agree on a number, as those of a job do.
std::string checkStore();

/// The devices the run asks for, and whether each has `bytes` free.
std::string checkDevices(const TrainConfig& config, int64_t world, int64_t bytes);

}  // namespace crossflow::training
