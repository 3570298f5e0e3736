// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One line on a terminal that says how far a long command is and when it will be done.

#include <chrono>
#include <cstdint>
#include <string>

namespace crossflow::training {

class ProgressLine {
 public:
  explicit ProgressLine(std::string unit);
  /// At most ten times per second on a terminal, every half minute elsewhere.
  void show(int64_t done, int64_t total);
  void end();

 private:
  std::string unit_;
  bool terminal_, drawn_ = false;
  std::chrono::steady_clock::time_point start_, shown_;
};

}  // namespace crossflow::training
