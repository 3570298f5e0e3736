// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The true state of a run from what its folder and the process table say. readRun is a pure
// function of one look; RunWatch remembers earlier looks, so that it finds stalls and is not fooled
// by a clock that jumps. Used by training_service on its background thread.

#include <QString>
#include <chrono>
#include <optional>

#include "core/runs/folder/run_record.h"
#include "core/runs/folder/stall_clock.h"

namespace crossflow::core {

/// True if `folder` is a run: it holds a configuration, a plan or a status.
bool isRunFolder(const QString& folder);

/// Blocks for a few small files. `now` is Unix time. A folder that is not a run is an empty Draft.
/// The processes of a run on this machine are looked up, so a dead one is Lost at once; of a run on
/// another machine only the heartbeat is known: Lost after protocol::kSilenceSeconds.
RunRecord readRun(const QString& folder, double now);

/// Whether `pid`, which wrote into a run's folder at `wrote`, is still that process: numbers are
/// used again. A process that names the run is believed whatever the clock says.
bool isRunProcess(qint64 pid, const QString& folder, double wrote);

/// One run, looked at again and again.
class RunWatch {
 public:
  using Clock = StallClock::Clock;

  explicit RunWatch(QString folder) : folder_(std::move(folder)) {}

  /// Blocks like readRun. `now` is Unix time, `monotonic` a clock that never jumps. A run that
  /// lives but hangs is Stalled.
  RunRecord look(double now, Clock::time_point monotonic);

 private:
  double silence(double heartbeat, double now, Clock::time_point monotonic);

  QString folder_;
  std::optional<double> heartbeat_;
  double silenceBefore_ = 0;  // of the heartbeat when it was first seen, by the wall clock
  Clock::time_point heartbeatAt_{};
  StallClock stalls_;
};

}  // namespace crossflow::core
