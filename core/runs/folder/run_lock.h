// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who may start a run, and whether any process of a run that the window started is alive: a lock on
// RUN/run.lock that the launcher inherits with its file descriptor, and its workers from it. The
// system lets go of it with the last of them, whatever they die of; no process id can mislead.

#include <QString>
#include <chrono>
#include <optional>

#include "core/types/result.h"

namespace crossflow::core {

/// Holds the lock until it is destroyed, unless a child process inherited `descriptor`.
class RunLock {
 public:
  /// BadInput if another process holds it. Blocks for `patience` at most: a run says that it has
  /// ended a moment before its processes have, on a busy machine by seconds.
  static Result<RunLock> take(const QString& folder,
                              std::chrono::milliseconds patience = std::chrono::seconds(1));
  RunLock(RunLock&& other) noexcept;
  RunLock& operator=(RunLock&&) = delete;
  ~RunLock();

  int descriptor() const { return descriptor_; }
  /// Leaves the launcher's process id in the file for those who look.
  void sign(qint64 pid, double started);

 private:
  explicit RunLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

struct RunLockState {
  bool held = false;
  qint64 pid = 0;      // of the launcher that was started last
  double started = 0;  // Unix seconds
};
/// Blocks for a small file. Nothing if the run was never started from the window. Takes nothing.
std::optional<RunLockState> lockStateOf(const QString& folder);

}  // namespace crossflow::core
