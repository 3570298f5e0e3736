// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One process at a time trains a run: a lock on RUN/run.lock. A launcher that the window started
// has inherited the lock with a file descriptor, a worker has it from its launcher; the system lets
// go of it with the last of them, whatever they die of.

#include <chrono>
#include <filesystem>

namespace crossflow::training {

class RunLock {
 public:
  /// Takes the lock or finds it inherited. A run says that it has ended a moment before its
  /// processes have, hence the patience. Children inherit it. Throws RunError(Usage) when another
  /// process trains this run. A disk without locks (some network disks) is no reason to
  /// refuse.
  static RunLock take(const std::filesystem::path& run,
                      std::chrono::milliseconds patience = std::chrono::seconds(2));
  RunLock(RunLock&& other) noexcept;
  RunLock& operator=(RunLock&&) = delete;
  ~RunLock();

 private:
  explicit RunLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;  // -1: inherited, and left to live as long as the process
};

}  // namespace crossflow::training
