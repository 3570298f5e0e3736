// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starts one worker process per device of this machine and looks after them: the first failure ends
// the others, and the run folder says why.

#include <filesystem>

namespace crossflow::training {

/// Blocks until all workers ended; returns the exit code of the run (protocol::exitCode). `program`
/// is the executable to start as "<program> worker <run>". SIGINT and SIGTERM ask for a clean stop.
int launch(const std::filesystem::path& run, const std::filesystem::path& program);

}  // namespace crossflow::training
