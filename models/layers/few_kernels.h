// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a network in inference is arranged for a device. A processor wants its numbers in the cache
// and little memory; a GPU wants few kernels, for it computes most of ours in less time than it
// takes to start them.

#include <ATen/core/Tensor.h>
#include <c10/core/InferenceMode.h>

#include <atomic>

namespace crossflow::models {

/// While one lives, networks are arranged on a processor, too, as they are on a GPU: for tests. For
/// the whole process.
class FewKernels {
 public:
  FewKernels() { ++alive_; }
  ~FewKernels() { --alive_; }
  FewKernels(const FewKernels&) = delete;
  FewKernels& operator=(const FewKernels&) = delete;

  /// Never in training: a checkpointed pass and its repetition must agree to the last bit.
  static bool wantedFor(const at::Tensor& x) {
    return c10::InferenceMode::is_enabled() && (!x.device().is_cpu() || alive_ > 0);
  }

 private:
  inline static std::atomic<int> alive_ = 0;
};

}  // namespace crossflow::models
