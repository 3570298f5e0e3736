// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which number formats this machine's processor has units for.

#include <string_view>

namespace crossflow::models {

struct CpuFeatures {
  bool avx2 = false, avx512 = false;
  bool vnni = false;        // sums of 8-bit products without overflow
  bool avxVnni = false;     // the same in registers of 256 bits
  bool avx512Vnni = false;  // of 512
  bool avx512Bf16 = false;  // dot products of bf16
  bool amxBf16 = false;     // tiles of bf16

  /// Whether there is a unit for bf16 matrix products; without one each is emulated.
  bool bf16Products() const { return avx512Bf16 || amxBf16; }
};

/// What is left of them where oneDNN, which does the products, was told to use no more than `isa`:
/// a value of ONEDNN_MAX_CPU_ISA in any letters. Empty or unknown: all.
CpuFeatures limitedTo(CpuFeatures features, std::string_view isa);

/// Asked once, from the processor itself and that variable of the environment.
const CpuFeatures& cpuFeatures();

}  // namespace crossflow::models
