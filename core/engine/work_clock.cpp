// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/work_clock.h"

#include <algorithm>

namespace crossflow::core {
namespace {

constexpr Phase kPhases[] = {Phase::Load, Phase::Text, Phase::Sample, Phase::Decode, Phase::Save};

/// Weight of the newest measurement: follows a change within a few steps, ignores a hiccup.
constexpr double kNewestShare = 0.3;

}  // namespace

void WorkCosts::learn(Phase phase, double units, double seconds) {
  if (!(units > 0) || !(seconds >= 0)) return;
  std::optional<double>& cost = seconds_[index(phase)];
  const double measured = seconds / units;
  cost = cost ? *cost + kNewestShare * (measured - *cost) : measured;
}

double WorkCosts::guess(Phase phase) const {
  if (const auto cost = known(phase)) return *cost;
  const double evaluation = known(Phase::Sample).value_or(0.1);
  switch (phase) {
    case Phase::Load:
      return 1e-9;  // a gigabyte per second
    case Phase::Text:
    case Phase::Sample:
      return evaluation;
    case Phase::Decode:
      return 2 * evaluation;
    case Phase::Save:
      return 0;
  }
  return 0;
}

void WorkClock::plan(Phase phase, double units) {
  work_[static_cast<size_t>(phase)].planned = units;
}

void WorkClock::advance(Phase phase, double done, double units, double seconds) {
  Work& work = work_[static_cast<size_t>(phase)];
  work.done = std::min(done, work.planned);
  costs_.learn(phase, units, seconds);
}

Progress WorkClock::progress(Phase phase, qint64 done, qint64 total) {
  double spent = 0, left = 0;
  bool honest = true;  // everything that is left was measured, decoding at least by its relatives
  for (const Phase kind : kPhases) {
    const Work& work = work_[static_cast<size_t>(kind)];
    const double remaining = std::max(work.planned - work.done, 0.0);
    spent += work.done * costs_.guess(kind);
    left += remaining * costs_.guess(kind);
    const bool guessable = kind == Phase::Decode && costs_.known(Phase::Sample);
    if (remaining > 0 && !costs_.known(kind) && !guessable) honest = false;
  }
  Progress report{
      .phase = phase, .done = done, .total = total, .fraction = 0, .secondsRemaining = {}};
  if (spent + left > 0) highest_ = std::max(highest_, spent / (spent + left));
  report.fraction = std::min(highest_, 1.0);
  if (honest) report.secondsRemaining = left;
  return report;
}

}  // namespace crossflow::core
