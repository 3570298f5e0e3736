// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One look at the process table of this machine.

#include <QString>
#include <optional>

namespace crossflow::core {

struct ProcessLook {
  double started = 0;           // Unix seconds by today's clock
  double processorSeconds = 0;  // used so far, by all its threads
  QString commandLine;          // words separated by spaces
};

/// Blocks for two small files. Nothing if there is no such process, or only what is left of a dead
/// one.
std::optional<ProcessLook> lookAtProcess(qint64 pid);

/// Whether `pid`, which wrote into a run's folder at `wrote`, is still that process: numbers are
/// used again. A process that names the run is believed whatever the clock says.
bool isRunProcess(qint64 pid, const QString& folder, double wrote);

QString machineName();

/// Seconds since 1970.
double unixNow();

}  // namespace crossflow::core
