// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lets at most one progress and one preview event through every 33 ms, so that a fast engine cannot
// flood the window. What changes meaning (a new phase, the last unit) always passes.

#include <chrono>

#include "core/engine/engine.h"

namespace crossflow::core {

class EventThrottle {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds kPeriod{33};

  bool passes(const EngineEvent& event, Clock::time_point now = Clock::now()) {
    if (const auto* progress = std::get_if<Progress>(&event)) {
      const bool milestone =
          !started_ || progress->phase != phase_ || progress->done >= progress->total;
      phase_ = progress->phase;
      started_ = true;
      return due(lastProgress_, now, milestone);
    }
    if (std::holds_alternative<Preview>(event)) return due(lastPreview_, now, false);
    return true;
  }

 private:
  static bool due(Clock::time_point& last, Clock::time_point now, bool always) {
    if (!always && now - last < kPeriod) return false;
    last = now;
    return true;
  }

  bool started_ = false;
  Phase phase_ = Phase::Load;
  Clock::time_point lastProgress_{};
  Clock::time_point lastPreview_{};
};

}  // namespace crossflow::core
