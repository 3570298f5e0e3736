// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sixteen channels at a time, for row_kernels.cpp: GCC and clang make of these what the processor
// has, from two times SSE up to one AVX-512 register. Functions that use them are compiled for each
// of CROSSFLOW_EACH_PROCESSOR's and chosen when the program starts.

#include <cstdint>
#include <cstring>

// Sanitizers are not ready yet when the program's start chooses.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define CROSSFLOW_EACH_PROCESSOR \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"), optimize("O3")))
#else
#define CROSSFLOW_EACH_PROCESSOR
#endif
#define CROSSFLOW_INLINE inline __attribute__((always_inline))

namespace crossflow::models::lanes {

constexpr int64_t kLanes = 16;
typedef float Lanes __attribute__((vector_size(64)));
typedef uint32_t Words __attribute__((vector_size(64)));
typedef uint16_t Halves __attribute__((vector_size(32)));

/// The bits of a bf16.
struct Half {
  uint16_t bits;
};

CROSSFLOW_INLINE void load(const float* from, Lanes& to) {
  std::memcpy(&to, from, sizeof to);
}

CROSSFLOW_INLINE void load(const Half* from, Lanes& to) {
  Halves halves;
  std::memcpy(&halves, from, sizeof halves);
  const Words words = __builtin_convertvector(halves, Words) << 16;
  std::memcpy(&to, &words, sizeof to);
}

CROSSFLOW_INLINE void store(const Lanes& from, float* to) {
  std::memcpy(to, &from, sizeof from);
}

/// Rounded to even; what is not a number stays none.
CROSSFLOW_INLINE void store(const Lanes& from, Half* to) {
  Words bits;
  std::memcpy(&bits, &from, sizeof bits);
  const Words rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
  const Words chosen = (from != from) ? Words{} + 0x7fc0 : rounded;
  const Halves halves = __builtin_convertvector(chosen, Halves);
  std::memcpy(to, &halves, sizeof halves);
}

/// e to the power of x, in its place, to 2e-7 of the value; beyond ±87 that of 87.
CROSSFLOW_INLINE void exponential(Lanes& x) {
  typedef int32_t Integers __attribute__((vector_size(64)));
  const Lanes most = Lanes{} + 87.0f;
  Lanes y = x > most ? most : x;
  y = y < -most ? -most : y;
  const Lanes scaled = y * 1.44269504f;
  const Integers power =
      __builtin_convertvector(scaled + (scaled < 0.0f ? Lanes{} - 0.5f : Lanes{} + 0.5f), Integers);
  const Lanes whole = __builtin_convertvector(power, Lanes);
  y = y - whole * 0.693359375f - whole * -2.12194440e-4f;
  Lanes p = Lanes{} + 1.9875691500e-4f;
  p = p * y + 1.3981999507e-3f;
  p = p * y + 8.3334519073e-3f;
  p = p * y + 4.1665795894e-2f;
  p = p * y + 1.6666665459e-1f;
  p = p * y + 5.0000001201e-1f;
  p = p * y * y + y + 1.0f;
  const Integers bits = (power + 127) << 23;
  Lanes factor;
  std::memcpy(&factor, &bits, sizeof factor);
  x = p * factor;
}

CROSSFLOW_INLINE float sum(const Lanes& lanes) {
  float parts[8];
  for (int i = 0; i < 8; ++i) parts[i] = lanes[i] + lanes[i + 8];
  return ((parts[0] + parts[4]) + (parts[1] + parts[5])) +
         ((parts[2] + parts[6]) + (parts[3] + parts[7]));
}

}  // namespace crossflow::models::lanes
