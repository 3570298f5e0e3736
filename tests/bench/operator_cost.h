// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one call of a LibTorch operator is, moves and computes, told from its name and its tensors.

#include <ATen/record_function.h>

#include <vector>

#include "tests/bench/work_profile.h"

namespace crossflow::bench {

class OperatorCost {
 public:
  /// As it is entered: its arguments are gone when it has ended.
  explicit OperatorCost(const at::RecordFunction& function);
  /// As it is left: what it returned.
  void finish(const at::RecordFunction& function);

  WorkKind kind() const { return kind_; }
  /// Of all tensors given and returned, each place in memory once; packed weights count.
  double bytes() const { return bytes_; }
  /// 0 for everything but products, attention and convolutions.
  double flop() const { return flop_; }

 private:
  template <class Values>
  void count(const Values& values);

  WorkKind kind_;
  std::vector<const void*> seen_;
  double bytes_ = 0, flop_ = 0, flopPerResult_ = 0;
};

}  // namespace crossflow::bench
