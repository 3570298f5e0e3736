// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/cpu_features.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace crossflow::models {
namespace {

#if defined(__x86_64__)
struct Leaf {
  unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
};

Leaf leaf(unsigned number, unsigned sub) {
  Leaf result;
  if (__get_cpuid_count(number, sub, &result.eax, &result.ebx, &result.ecx, &result.edx) == 0)
    return {};
  return result;
}

bool bit(unsigned value, int index) {
  return ((value >> index) & 1u) != 0;
}

/// What the operating system saves of the wide registers on a thread switch.
unsigned savedRegisters() {
  if (!bit(leaf(1, 0).ecx, 27)) return 0;
  unsigned low = 0, high = 0;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return low;
}

CpuFeatures ask() {
  const unsigned saved = savedRegisters();
  const bool wide256 = (saved & 0x6u) == 0x6u, wide512 = (saved & 0xe6u) == 0xe6u;
  const bool tiles = (saved & 0x60000u) == 0x60000u;
  const Leaf seven = leaf(7, 0), sevenOne = leaf(7, 1);
  CpuFeatures found;
  found.avx2 = wide256 && bit(seven.ebx, 5);
  found.avx512 = wide512 && bit(seven.ebx, 16);
  found.vnni = (wide512 && bit(seven.ecx, 11)) || (wide256 && bit(sevenOne.eax, 4));
  found.avx512Bf16 = wide512 && bit(sevenOne.eax, 5);
  found.amxBf16 = tiles && bit(seven.edx, 22);
  return found;
}
#else
CpuFeatures ask() {
  return {};
}
#endif

}  // namespace

const CpuFeatures& cpuFeatures() {
  static const CpuFeatures features = ask();
  return features;
}

}  // namespace crossflow::models
