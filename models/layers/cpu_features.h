// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which number formats this machine's processor has units for.

namespace crossflow::models {

struct CpuFeatures {
  bool avx2 = false, avx512 = false;
  bool vnni = false;        // sums of 8-bit products without overflow
  bool avx512Bf16 = false;  // dot products of bf16
  bool amxBf16 = false;     // tiles of bf16

  /// Whether there is a unit for bf16 matrix products; without one each is emulated.
  bool bf16Products() const { return avx512Bf16 || amxBf16; }
};

/// Asked once, from the processor itself.
const CpuFeatures& cpuFeatures();

}  // namespace crossflow::models
