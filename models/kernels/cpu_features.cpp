// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/cpu_features.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <initializer_list>
#include <string>

namespace crossflow::models {
namespace {

/// oneDNN's names, each of which takes in those before it.
constexpr std::array<std::string_view, 10> kIsas{"SSE41",
                                                 "AVX",
                                                 "AVX2",
                                                 "AVX2_VNNI",
                                                 "AVX2_VNNI_2",
                                                 "AVX512_CORE",
                                                 "AVX512_CORE_VNNI",
                                                 "AVX512_CORE_BF16",
                                                 "AVX512_CORE_FP16",
                                                 "AVX512_CORE_AMX"};

std::size_t isaRank(std::string_view isa) {
  return static_cast<std::size_t>(std::ranges::find(kIsas, isa) - kIsas.begin());
}

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

bool bits(unsigned value, std::initializer_list<int> all) {
  return std::ranges::all_of(all, [value](int index) { return bit(value, index); });
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
  const Leaf one = leaf(1, 0), seven = leaf(7, 0), sevenOne = leaf(7, 1);
  CpuFeatures found;
  // With what compilers count to x86-64-v3: FMA, MOVBE, F16C, BMI1, BMI2; and to v4: DQ, CD, BW,
  // VL.
  found.avx2 =
      wide256 && bit(seven.ebx, 5) && bits(one.ecx, {12, 22, 29}) && bits(seven.ebx, {3, 8});
  found.avx512 = wide512 && found.avx2 && bits(seven.ebx, {16, 17, 28, 30, 31});
  found.avxVnni = wide256 && bit(sevenOne.eax, 4);
  found.avx512Vnni = wide512 && bit(seven.ecx, 11);
  found.vnni = found.avx512Vnni || found.avxVnni;
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

CpuFeatures limitedTo(CpuFeatures features, std::string_view isa) {
  std::string name(isa);
  for (char& letter : name)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  const std::size_t limit = isaRank(name);
  const auto reaches = [limit](std::string_view wanted) { return limit >= isaRank(wanted); };
  features.avx2 = features.avx2 && reaches("AVX2");
  features.avx512 = features.avx512 && reaches("AVX512_CORE");
  features.avxVnni = features.avxVnni && reaches("AVX2_VNNI");
  features.vnni = features.vnni &&
                  (reaches("AVX512_CORE_VNNI") || (features.avxVnni && !reaches("AVX512_CORE")));
  features.avx512Vnni = features.avx512Vnni && reaches("AVX512_CORE_VNNI");
  features.avx512Bf16 = features.avx512Bf16 && reaches("AVX512_CORE_BF16");
  features.amxBf16 = features.amxBf16 && reaches("AVX512_CORE_AMX");
  return features;
}

const CpuFeatures& cpuFeatures() {
  static const CpuFeatures features = [] {
    const char* isa = std::getenv("ONEDNN_MAX_CPU_ISA");
    return limitedTo(ask(), isa == nullptr ? "" : isa);
  }();
  return features;
}

}  // namespace crossflow::models
