// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The kernels of models/cuda/fused.cu on the processor: the very source, its threads one after the
// other between the places where they wait for each other.

#include <cstdint>

#include "models/kernels/fused_kernels.h"

namespace crossflow::tests {

/// While one lives, layers use them for tensors of that device: of the processor, where they
/// compute, or of the meta device, where they are only counted.
class EmulatedKernels {
 public:
  explicit EmulatedKernels(c10::Device device = c10::kCPU);
  ~EmulatedKernels();
  EmulatedKernels(const EmulatedKernels&) = delete;
  EmulatedKernels& operator=(const EmulatedKernels&) = delete;

  int64_t started() const { return started_; }

 private:
  c10::Device device_;
  int64_t started_ = 0;
};

}  // namespace crossflow::tests
