// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A number of a GPU, read a step late: asking for it at once would let the GPU wait for the host
// between two steps.

#include <ATen/core/Tensor.h>
#include <c10/core/Event.h>

#include <optional>

namespace crossflow::training {

class LateNumber {
 public:
  /// Begins to fetch `value` [] and returns the one given before, nothing the first time. Waits
  /// for what the device was asked for before that one, not for `value`.
  std::optional<double> exchange(const at::Tensor& value);

 private:
  at::Tensor coming_;  // on the processor
  std::optional<c10::Event> there_;
};

}  // namespace crossflow::training
