// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What becomes of freed weights.

#include <atomic>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace crossflow::models {

/// While it lives, memory of a megabyte and more goes back to the system as soon as it is freed.
/// glibc keeps such holes for later: a network that is brought from one form into another layer by
/// layer would leave more than a gigabyte of them. Afterwards the largest holes are kept that glibc
/// would come to keep by itself, because activations come and go at every step. For the whole
/// process; the last of several that live at a time ends it.
class FreedMemoryReturns {
 public:
  FreedMemoryReturns() {
    if (alive_++ == 0) keepBelow(1 << 20);
  }
  ~FreedMemoryReturns() {
    if (--alive_ == 0) keepBelow(32 << 20);
  }
  FreedMemoryReturns(const FreedMemoryReturns&) = delete;
  FreedMemoryReturns& operator=(const FreedMemoryReturns&) = delete;

 private:
  static void keepBelow([[maybe_unused]] int bytes) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, bytes);
    mallopt(M_TRIM_THRESHOLD, 2 * bytes);
#endif
  }

  inline static std::atomic<int> alive_ = 0;
};

}  // namespace crossflow::models
