// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells a run that hangs from a slow one, within a minute. Its trainer counts what it has done (a
// micro-batch, a step); while the count stands still, the processor time of rank 0 says whether
// it works on something long or waits for something that never comes. Pure: the caller looks.

#include <QtGlobal>
#include <chrono>
#include <optional>

#include "core/runs/folder/run_record.h"

namespace crossflow::core {

class StallClock {
 public:
  using Clock = std::chrono::steady_clock;

  struct Sight {
    RunCondition condition = RunCondition::Running;
    qint64 moves = 0;                        // any count that grows while the run gets on
    std::optional<double> processorSeconds;  // of rank 0; none: on another machine
  };

  /// To be called every second or so. The seconds without a move, if they are too many.
  std::optional<double> look(const Sight& sight, Clock::time_point now);

 private:
  void noteMoves(const Sight& sight, Clock::time_point now);
  void noteWork(const Sight& sight, Clock::time_point now);
  double patience(RunCondition condition) const;

  bool begun_ = false;
  RunCondition condition_ = RunCondition::Running;
  qint64 moves_ = 0;
  Clock::time_point movedAt_{};  // or changed its condition
  double usualPause_ = 0;        // seconds between two moves; 0: not known yet
  // The window in which processor time is counted, and when one was last worked in.
  Clock::time_point windowAt_{}, workedAt_{};
  double windowSeconds_ = 0;
};

}  // namespace crossflow::core
