// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The command line as a function, so that tests start it with an engine of their own.

#include "app/cli/session.h"

namespace crossflow::cli {

/// Parses, runs one command, prints; never throws. Call once a process, before other threads start:
/// it takes over the signals. Returns the exit code.
int runCli(int argc, char** argv, const EngineFactory& makeEngine);

}  // namespace crossflow::cli
