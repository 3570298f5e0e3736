// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace crossflow::training {

/// Work on many rows in pieces that the memory has room for: when it runs out the piece is halved,
/// for good. Belongs to one device.
class FittingBatches {
 public:
  /// `notice` hears of each halving in a sentence; may be empty.
  explicit FittingBatches(int64_t atOnce, std::function<void(const std::string&)> notice = {})
      : atOnce_(atOnce), notice_(std::move(notice)) {}

  /// Blocks. Calls `work` for [first, first + count) until all of [begin, end) is done or it says
  /// false, and returns what it said last. Throws what `work` throws, also when one row is too
  /// many.
  bool run(int64_t begin, int64_t end,
           const std::function<bool(int64_t first, int64_t count)>& work);

  int64_t atOnce() const { return atOnce_; }

 private:
  int64_t atOnce_;
  std::function<void(const std::string&)> notice_;
};

}  // namespace crossflow::training
