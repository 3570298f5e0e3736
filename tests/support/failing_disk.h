// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A disk that is full from a chosen moment on: what writes, syncs or renames in the thread that
// made it fails. The test program's own write(), fsync(), rename() take the place of the system's.

namespace crossflow::tests {

class FailingDisk {
 public:
  /// The first `calls` calls still work.
  explicit FailingDisk(int calls);
  ~FailingDisk();
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  /// Calls that failed so far.
  int failures() const;
};

}  // namespace crossflow::tests
