// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starts one worker process per device of this machine and looks after them: the first failure ends
// the others, and the run folder says why.

#include <filesystem>

#include "training/config/train_config.h"

namespace crossflow::training {

/// Blocks until all workers ended; returns the exit code of the run (protocol::exitCode). `program`
/// is the executable to start as "<program> worker <run>". SIGINT and SIGTERM ask for a clean stop.
int launch(const std::filesystem::path& run, const std::filesystem::path& program);

/// Processes that a job on this machine has: devices.count, or one per GPU, or one.
int64_t workerCount(const TrainConfig& config);
/// Whether they compute on graphics cards.
bool onCards(const TrainConfig& config);

}  // namespace crossflow::training
