// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A process of a job that fails says why in its run folder, whatever ends it.

#include <cstdint>
#include <filesystem>

#include "training/records/run_status.h"

namespace crossflow::training {

/// Into the log and the rank's error file; from rank 0 also into the run's status and events.
void reportFailure(const std::filesystem::path& run, int64_t rank, int64_t step,
                   RunFailure failure);

/// From now on the same for an exception that leaves a thread, which ends the process: NCCL's watch
/// throws one when another rank has been silent for too long. The process then ends at once, with
/// the cause's exit code: its other threads may wait for that rank.
void reportLastWords(const std::filesystem::path& run, int64_t rank);

}  // namespace crossflow::training
