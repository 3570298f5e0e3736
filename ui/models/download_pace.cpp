// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/download_pace.h"

namespace crossflow::ui {

namespace {

constexpr qint64 kLookBack = 10'000, kLeastSeen = 1500, kApart = 200;  // milliseconds

}  // namespace

void DownloadPace::see(qint64 milliseconds, qint64 done) {
  if (!seen_.empty() && done < seen_.back().done) seen_.clear();  // a file began again
  if (!seen_.empty() && milliseconds - seen_.back().milliseconds < kApart) return;
  seen_.push_back({milliseconds, done});
  while (milliseconds - seen_.front().milliseconds > kLookBack) seen_.pop_front();
}

std::optional<double> DownloadPace::bytesPerSecond() const {
  if (seen_.empty()) return {};
  const qint64 time = seen_.back().milliseconds - seen_.front().milliseconds;
  const qint64 bytes = seen_.back().done - seen_.front().done;
  if (time < kLeastSeen || bytes <= 0) return {};
  return 1000.0 * static_cast<double>(bytes) / static_cast<double>(time);
}

}  // namespace crossflow::ui
