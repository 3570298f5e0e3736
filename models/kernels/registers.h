// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers side by side in registers: GCC and clang make of these what the processor has. Functions
// that use them are compiled for each kind, see each_processor.h.

#include <cstdint>
#include <cstring>

#define CROSSFLOW_INLINE inline __attribute__((always_inline))

namespace crossflow::models::lanes {

/// The bits of a bf16.
struct Half {
  uint16_t bits;
};

CROSSFLOW_INLINE float wide(float number) {
  return number;
}

CROSSFLOW_INLINE float wide(Half number) {
  const uint32_t bits = static_cast<uint32_t>(number.bits) << 16;
  float value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// The types of kCount numbers. One by one: to GCC 12 a size that a template depends on is none.
template <int64_t kCount>
struct Vectors;
#define CROSSFLOW_VECTORS(kCount)                                      \
  template <>                                                          \
  struct Vectors<kCount> {                                             \
    typedef float Floats __attribute__((vector_size((kCount)*4)));     \
    typedef uint32_t Words __attribute__((vector_size((kCount)*4)));   \
    typedef int32_t Integers __attribute__((vector_size((kCount)*4))); \
    typedef uint16_t Halves __attribute__((vector_size((kCount)*2)));  \
    typedef uint8_t Bytes __attribute__((vector_size(kCount)));        \
  }
CROSSFLOW_VECTORS(4);
CROSSFLOW_VECTORS(8);
CROSSFLOW_VECTORS(16);
#undef CROSSFLOW_VECTORS

/// kCount numbers at a time: a power of two, at least 4. As many as the widest register of the
/// processor holds are kept in registers; of more GCC keeps every sum in memory.
template <int64_t kCount>
struct Registers {
  static constexpr int64_t kLanes = kCount;
  using Floats = typename Vectors<kCount>::Floats;
  using Words = typename Vectors<kCount>::Words;
  using Integers = typename Vectors<kCount>::Integers;
  using Halves = typename Vectors<kCount>::Halves;
  using Bytes = typename Vectors<kCount>::Bytes;

  static CROSSFLOW_INLINE void load(const float* from, Floats& to) {
    std::memcpy(&to, from, sizeof to);
  }

  static CROSSFLOW_INLINE void load(const Half* from, Floats& to) {
    Halves halves;
    std::memcpy(&halves, from, sizeof halves);
    const Words words = __builtin_convertvector(halves, Words) << 16;
    std::memcpy(&to, &words, sizeof to);
  }

  static CROSSFLOW_INLINE void store(const Floats& from, float* to) {
    std::memcpy(to, &from, sizeof from);
  }

  /// Rounded to even; what is not a number stays none.
  static CROSSFLOW_INLINE void store(const Floats& from, Half* to) {
    Words bits;
    std::memcpy(&bits, &from, sizeof bits);
    const Words rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
    const Words chosen = (from != from) ? Words{} + 0x7fc0 : rounded;
    const Halves halves = __builtin_convertvector(chosen, Halves);
    std::memcpy(to, &halves, sizeof halves);
  }

  /// e to the power of x, in its place, to 2e-7 of the value; beyond ±87 that of 87.
  static CROSSFLOW_INLINE void exponential(Floats& x) {
    const Floats most = Floats{} + 87.0f;
    Floats y = x > most ? most : x;
    y = y < -most ? -most : y;
    const Floats scaled = y * 1.44269504f;
    const Floats half = scaled < 0.0f ? Floats{} - 0.5f : Floats{} + 0.5f;
    const Integers power = __builtin_convertvector(scaled + half, Integers);
    const Floats whole = __builtin_convertvector(power, Floats);
    y = y - whole * 0.693359375f - whole * -2.12194440e-4f;
    Floats p = Floats{} + 1.9875691500e-4f;
    p = p * y + 1.3981999507e-3f;
    p = p * y + 8.3334519073e-3f;
    p = p * y + 4.1665795894e-2f;
    p = p * y + 1.6666665459e-1f;
    p = p * y + 5.0000001201e-1f;
    p = p * y * y + y + 1.0f;
    const Integers bits = (power + 127) << 23;
    Floats factor;
    std::memcpy(&factor, &bits, sizeof factor);
    x = p * factor;
  }

  /// `count` numbers, in whole registers, to e to the power of what each is above the largest,
  /// times `factor`, in place; returns their sum. Of minus infinity it is 0.
  static CROSSFLOW_INLINE float exponentials(float* numbers, int64_t count, float factor = 1) {
    Floats value, largest;
    load(numbers, largest);
    for (int64_t i = kCount; i < count; i += kCount) {
      load(numbers + i, value);
      largest = value > largest ? value : largest;
    }
    float most = largest[0];
    for (int64_t i = 1; i < kCount; ++i) most = most > largest[i] ? most : largest[i];
    Floats sums{};
    for (int64_t i = 0; i < count; i += kCount) {
      load(numbers + i, value);
      value = (value - most) * factor;
      const auto hidden = value < -87.0f;
      exponential(value);
      value = hidden ? Floats{} : value;
      sums += value;
      store(value, numbers + i);
    }
    return sum(sums);
  }

  static CROSSFLOW_INLINE float sum(const Floats& x) {
    float parts[kCount];
    std::memcpy(parts, &x, sizeof parts);
    for (int64_t half = kCount / 2; half >= 4; half /= 2)
      for (int64_t i = 0; i < half; ++i) parts[i] += parts[i + half];
    return (parts[0] + parts[1]) + (parts[2] + parts[3]);
  }
};

}  // namespace crossflow::models::lanes
