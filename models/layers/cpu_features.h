// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which number formats this machine's processor multiplies fast, and what follows for inference.

#include <c10/core/ScalarType.h>

namespace crossflow::models {

struct CpuFeatures {
  bool avx2 = false, avx512 = false;
  bool vnni = false;        // sums of 8-bit products without overflow
  bool avx512Bf16 = false;  // dot products of bf16
  bool amxBf16 = false;     // tiles of bf16

  /// Whether bf16 matrix products are faster than fp32 ones. Without either unit every product is
  /// emulated and takes about twice as long as in fp32.
  bool bf16Products() const { return avx512Bf16 || amxBf16; }
};

/// Asked once, from the processor itself.
const CpuFeatures& cpuFeatures();

/// The dtype in which networks run fastest on this processor without visible loss.
c10::ScalarType bestCpuPrecision();

}  // namespace crossflow::models
