// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Counts the bytes of tensors that the current thread allocates and has not freed yet: what a
// forward pass keeps for backward is measured, not guessed.

#include <c10/util/ThreadLocalDebugInfo.h>

#include <cstdint>
#include <memory>

namespace crossflow::training {

class MemoryMeter {
 public:
  /// Counts from now on while it lives.
  MemoryMeter();
  ~MemoryMeter();
  MemoryMeter(const MemoryMeter&) = delete;
  MemoryMeter& operator=(const MemoryMeter&) = delete;

  /// Bytes allocated less bytes freed.
  int64_t live() const;

 private:
  class Counter;
  std::shared_ptr<Counter> counter_;
  c10::DebugInfoGuard guard_;
};

}  // namespace crossflow::training
