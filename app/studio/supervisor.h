// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A crash costs the job, not the work: the window lives in a child of a small process that starts
// it again. What was open and queued comes back from the session.

#include <functional>
#include <string>

namespace crossflow::studio {

/// Crashes of the program, or faults of a graphics card, until it is not started any more.
inline constexpr int kMostCrashes = 4;

/// Runs `body` in a child process and returns its exit code. When a fault ends the child, another
/// one is started and told which ("segmentation fault"); the first is told "". Gives up when that
/// happens kMostCrashes times within a minute. Signals that ask for an end are passed on. Call it
/// before the process has threads. CROSSFLOW_SUPERVISOR=0: `body` runs in this process, for
/// debuggers.
int keepAlive(const std::function<int(const std::string& crash)>& body);

}  // namespace crossflow::studio
