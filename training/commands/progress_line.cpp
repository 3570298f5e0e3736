// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/commands/progress_line.h"

#include <unistd.h>

#include <iostream>

#include "models/base/measures.h"

namespace crossflow::training {

using std::chrono::duration;
using std::chrono::steady_clock;

ProgressLine::ProgressLine(std::string unit)
    : unit_(std::move(unit)),
      terminal_(isatty(STDERR_FILENO) != 0),
      start_(steady_clock::now()),
      shown_(start_) {}

void ProgressLine::show(int64_t done, int64_t total) {
  const auto now = steady_clock::now();
  const double pause = duration<double>(now - shown_).count();
  if (pause < (terminal_ ? 0.1 : 30.0) && done < total) return;
  shown_ = now;
  drawn_ = true;
  const double seconds = duration<double>(now - start_).count();
  std::cerr << (terminal_ ? "\r\033[K" : "") << done << " of " << total << ' ' << unit_;
  if (done > 0 && done < total)
    std::cerr << ", "
              << durationText(roughly(seconds * static_cast<double>(total - done) /
                                      static_cast<double>(done)))
              << " left";
  std::cerr << (terminal_ ? "" : "\n") << std::flush;
}

void ProgressLine::end() {
  if (terminal_ && drawn_) std::cerr << '\n';
}

}  // namespace crossflow::training
