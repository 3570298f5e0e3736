// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The true state of a run from what its folder and the process table say. readRun is a pure
// function of one look; RunWatch remembers earlier looks, so that it finds stalls and is not fooled
// by a clock that jumps. Used by training_service on its background thread.

#include <QString>
#include <chrono>
#include <optional>

#include "core/runs/run_record.h"

namespace crossflow::core {

/// True if `folder` is a run: it holds a configuration, a plan or a status.
bool isRunFolder(const QString& folder);

/// Blocks for a few small files. `now` is Unix time. A folder that is no run is an empty Draft.
/// The processes of a run on this machine are looked up, so a dead one is Lost at once; of a run on
/// another machine only the heartbeat is known: Lost after protocol::kSilenceSeconds.
RunRecord readRun(const QString& folder, double now);

/// One run, looked at again and again.
class RunWatch {
 public:
  using Clock = std::chrono::steady_clock;

  explicit RunWatch(QString folder) : folder_(std::move(folder)) {}

  /// Blocks like readRun. `now` is Unix time, `monotonic` a clock that never jumps.
  RunRecord look(double now, Clock::time_point monotonic);

 private:
  bool silent(double heartbeat, Clock::time_point monotonic);
  void noteProgress(const RunRecord& run, Clock::time_point monotonic);
  void findStall(RunRecord& run, Clock::time_point monotonic) const;

  QString folder_;
  std::optional<double> heartbeat_;  // as last seen, and when it was first seen so
  Clock::time_point heartbeatAt_{};
  std::optional<RunCondition> condition_;
  qint64 step_ = -1;
  Clock::time_point progressAt_{};
  double secondsPerStep_ = 0;  // usual; 0: not known yet
};

}  // namespace crossflow::core
