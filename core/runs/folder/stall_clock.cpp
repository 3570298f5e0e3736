// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/stall_clock.h"

#include <algorithm>

namespace crossflow::core {

namespace {

// Windows shorter than this drown in the kernel's clock ticks; the trainer's heartbeat alone stays
// far below the share of work.
constexpr double kWindow = 10, kShareOfWork = 0.02;
// Without a move and without work: hanging. With a window before it, under a minute.
constexpr double kIdle = 40;

double between(StallClock::Clock::time_point from, StallClock::Clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

}  // namespace

void StallClock::noteMoves(const Sight& sight, Clock::time_point now) {
  const bool same = begun_ && condition_ == sight.condition;
  if (same && moves_ == sight.moves) return;
  if (same && sight.condition == RunCondition::Running) {
    const double pause = between(movedAt_, now);
    usualPause_ = usualPause_ == 0 ? pause : 0.7 * usualPause_ + 0.3 * pause;
  }
  condition_ = sight.condition;
  moves_ = sight.moves;
  movedAt_ = now;
}

void StallClock::noteWork(const Sight& sight, Clock::time_point now) {
  const double seconds = sight.processorSeconds.value_or(0);
  const bool another = !begun_ || seconds < windowSeconds_;
  const double passed = between(windowAt_, now);
  if (!another && passed < kWindow) return;
  if (another || seconds - windowSeconds_ > kShareOfWork * passed) workedAt_ = now;
  windowAt_ = now;
  windowSeconds_ = seconds;
}

// A run that works may take several times its usual pause, but a minute is long enough wherever
// pauses are well below it.
double StallClock::patience(RunCondition condition) const {
  constexpr double kLeast = 30, kUsually = 55, kUnknown = 300, kOther = 600;
  if (condition != RunCondition::Running) return kOther;
  if (usualPause_ <= 0) return kUnknown;
  return std::max({kLeast, std::min(5 * usualPause_, kUsually), 1.5 * usualPause_});
}

std::optional<double> StallClock::look(const Sight& sight, Clock::time_point now) {
  noteMoves(sight, now);
  noteWork(sight, now);
  begun_ = true;
  const double still = between(movedAt_, now);
  const double idle = between(std::max(movedAt_, workedAt_), now);
  const bool hangs = sight.processorSeconds.has_value() && idle > kIdle;
  return hangs || still > patience(sight.condition) ? std::optional(still) : std::nullopt;
}

}  // namespace crossflow::core
