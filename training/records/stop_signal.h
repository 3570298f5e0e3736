// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ctrl-C, SIGTERM (log-out, a cluster's time limit) and SIGHUP (a closed terminal) ask a run to
// save and end, as the file STOP does.

namespace crossflow::training {

/// From now on a signal is noted instead of ending the process. Those that whoever started us has
/// asked to ignore (nohup, a launcher that handles Ctrl-C for its workers) stay ignored.
void listenForStopSignals();

/// True once one has come.
bool stopSignalled();

}  // namespace crossflow::training
