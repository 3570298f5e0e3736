// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/crc32.h"

#include <zlib.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace crossflow::models {

namespace {

uint32_t plainCrc32(uint32_t crc, const uint8_t* bytes, size_t length) {
  return static_cast<uint32_t>(::crc32_z(crc, bytes, length));
}

#ifdef __x86_64__

constexpr size_t kBlock = 64, kShortest = 2 * kBlock;

// The checksum is a remainder of polynomials over GF(2). A carry-less multiplication by x^n mod P
// moves 128 bits over the n bits that follow, so four lanes of 128 bits are folded over 64 bytes at
// a time. The constants are x^n mod P for the bit-reversed P of CRC-32: n = 512 +- 32 and n = 128
// +- 32. What remains, 16 bytes, is an ordinary message for the plain way.
__attribute__((target("pclmul,sse4.1"))) __m128i fold(__m128i lane, __m128i next, __m128i factors) {
  const __m128i low = _mm_clmulepi64_si128(lane, factors, 0x00);
  const __m128i high = _mm_clmulepi64_si128(lane, factors, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

__attribute__((target("pclmul,sse4.1"))) __m128i loadLane(const uint8_t* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

/// `length` is a multiple of 64 and at least 64.
__attribute__((target("pclmul,sse4.1"))) uint32_t foldedCrc32(uint32_t crc, const uint8_t* bytes,
                                                              size_t length) {
  const __m128i over512 = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
  const __m128i over128 = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
  // Starting from `crc` is the same as starting from 0 with the inverted value laid over the bytes.
  __m128i lanes[4];
  for (int i = 0; i < 4; ++i) lanes[i] = loadLane(bytes + 16 * i);
  lanes[0] = _mm_xor_si128(lanes[0], _mm_cvtsi32_si128(static_cast<int>(~crc)));
  for (size_t at = kBlock; at < length; at += kBlock) {
    for (size_t i = 0; i < 4; ++i)
      lanes[i] = fold(lanes[i], loadLane(bytes + at + 16 * i), over512);
  }
  __m128i rest = lanes[0];
  for (int i = 1; i < 4; ++i) rest = fold(rest, lanes[i], over128);
  alignas(16) uint8_t remainder[16];
  _mm_store_si128(reinterpret_cast<__m128i*>(remainder), rest);
  return plainCrc32(~uint32_t{0}, remainder, sizeof remainder);
}

bool canFold() {
  static const bool able = __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
  return able;
}

#endif

}  // namespace

uint32_t crc32(uint32_t crc, const void* bytes, size_t length) {
  const auto* data = static_cast<const uint8_t*>(bytes);
#ifdef __x86_64__
  if (length >= kShortest && canFold()) {
    const size_t whole = length / kBlock * kBlock;
    crc = foldedCrc32(crc, data, whole);
    data += whole;
    length -= whole;
  }
#endif
  return plainCrc32(crc, data, length);
}

}  // namespace crossflow::models
