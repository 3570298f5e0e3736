// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One line on a terminal that shows how far a job is and how long it will still take. Nothing at
// all where standard error is not a terminal.

#include <QString>
#include <chrono>
#include <cstdio>
#include <optional>

#include "core/engine/job_event.h"

namespace crossflow::cli {

/// "Sampling step 12 of 50 [#####......] 24 %, 38 s left", at most `width` characters.
QString progressLine(const core::Progress& progress, std::optional<double> secondsLeft, int width);

class ProgressBar {
 public:
  explicit ProgressBar(std::FILE* stream);
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(const core::Progress& progress);
  /// Takes the line away, so that other text can be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  std::optional<double> secondsLeft(const core::Progress& progress, Clock::time_point now) const;

  std::FILE* stream_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_{};
};

}  // namespace crossflow::cli
