// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Progress of a job and an honest guess of the time that is left: what each kind of work costs is
// measured while it is done and remembered from job to job. No torch, no clock of its own.

#include <array>
#include <optional>

#include "core/engine/job_event.h"

namespace crossflow::core {

/// Seconds a unit of each phase takes: a byte loaded, a prompt encoded, an evaluation for one
/// picture, a picture decoded, a file saved.
class WorkCosts {
 public:
  void learn(Phase phase, double units, double seconds);
  /// None before anything of that phase was measured.
  std::optional<double> known(Phase phase) const { return seconds_[index(phase)]; }
  /// The measured cost, or a guess that keeps bars moving plausibly.
  double guess(Phase phase) const;

 private:
  static size_t index(Phase phase) { return static_cast<size_t>(phase); }
  std::array<std::optional<double>, 5> seconds_;
};

class WorkClock {
 public:
  explicit WorkClock(WorkCosts& costs) : costs_(costs) {}

  /// Units of a phase that the job has in all. May be corrected later.
  void plan(Phase phase, double units);
  /// `done` units of the phase are finished in all; the latest took `seconds` for `units` of them
  /// (0: not measured).
  void advance(Phase phase, double done, double units = 0, double seconds = 0);

  /// The state of the job in `phase`, whose own count is shown as done of total.
  Progress progress(Phase phase, qint64 done, qint64 total);

 private:
  struct Work {
    double planned = 0, done = 0;
  };
  WorkCosts& costs_;
  std::array<Work, 5> work_;
  double highest_ = 0;
};

}  // namespace crossflow::core
