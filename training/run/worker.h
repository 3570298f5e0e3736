// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One process of a training job: the place where exceptions end. Whatever goes wrong becomes
// error_<rank>.json with a sentence, and an exit code.

#include <filesystem>

#include "training/records/rank_environment.h"

namespace crossflow::training {

/// Blocks until the run ends; returns the process's exit code (protocol::exitCode).
int runWorker(const std::filesystem::path& run, const RankEnvironment& environment);

}  // namespace crossflow::training
