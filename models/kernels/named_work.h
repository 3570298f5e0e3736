// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Kernels of our own, shown to whoever observes LibTorch's operators (tests/bench does) as one of
// them.

#include <ATen/core/Tensor.h>
#include <ATen/record_function.h>

#include <initializer_list>
#include <vector>

namespace crossflow::models {

/// Lives as long as the work takes. Costs nothing that can be measured where nobody observes.
class NamedWork {
 public:
  /// in: what the work reads, undefined ones left out; out: what it writes, once for each product.
  NamedWork(const char* name, std::initializer_list<at::Tensor> in,
            std::initializer_list<at::Tensor> out)
      : record_(at::RecordScope::FUNCTION) {
    if (!record_.isActive()) return;
    inputs_ = valuesOf(in);
    record_.before(name, c10::ArrayRef<const c10::IValue>(inputs_.data(), inputs_.size()));
    if (record_.needsOutputs()) record_.setOutputs(valuesOf(out));
  }

 private:
  static std::vector<c10::IValue> valuesOf(std::initializer_list<at::Tensor> tensors) {
    std::vector<c10::IValue> values;
    for (const at::Tensor& tensor : tensors)
      if (tensor.defined()) values.emplace_back(tensor);
    return values;
  }

  std::vector<c10::IValue> inputs_;
  at::RecordFunction record_;
};

}  // namespace crossflow::models
