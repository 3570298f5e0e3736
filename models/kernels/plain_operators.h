// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What our kernels for processors are compared with.

#include <atomic>

namespace crossflow::models {

/// While one lives, layers use LibTorch's operators alone, as a plain program would: for benchmarks
/// and tests. For the whole process.
class PlainOperators {
 public:
  PlainOperators() { ++alive_; }
  ~PlainOperators() { --alive_; }
  PlainOperators(const PlainOperators&) = delete;
  PlainOperators& operator=(const PlainOperators&) = delete;

  static bool wanted() { return alive_ > 0; }

 private:
  inline static std::atomic<int> alive_ = 0;
};

}  // namespace crossflow::models
