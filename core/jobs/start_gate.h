// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lets a render or a film begin only when the window's thread has heard that it starts: what then
// crashes the program is known by the journal, and so is what ended just before. Open until
// somebody holds it.

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>

#include "core/types/ids.h"

namespace crossflow::core {

class StartGate {
 public:
  /// From now on wait() waits.
  void hold();
  /// Worker's thread. Blocks until heard(id) or open(), kPatience at most: a window that is busy
  /// for longer costs a crash's memory, not the picture.
  void wait(JobId id);
  /// The window's thread, after everybody was told.
  void heard(JobId id);
  /// Nobody waits any more; before the workers are joined.
  void open();

 private:
  static constexpr std::chrono::seconds kPatience{5};

  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<JobId> heard_;
  bool held_ = false;
};

}  // namespace crossflow::core
