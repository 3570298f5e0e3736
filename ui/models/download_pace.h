// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How fast a download has been in the last seconds, and so how long the rest will take. No clock of
// its own.

#include <QtGlobal>
#include <deque>
#include <optional>

namespace crossflow::ui {

class DownloadPace {
 public:
  void clear() { seen_.clear(); }
  /// `done` bytes have come in all at `milliseconds` of some clock.
  void see(qint64 milliseconds, qint64 done);
  /// None until it has been seen for a moment, or while nothing comes.
  std::optional<double> bytesPerSecond() const;

 private:
  struct Seen {
    qint64 milliseconds, done;
  };
  std::deque<Seen> seen_;
};

}  // namespace crossflow::ui
