// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/vnni_tiles.h"

#include <cstring>
#include <type_traits>
#include <utility>

#include "models/kernels/each_processor.h"

#ifdef CROSSFLOW_FOR
#include <immintrin.h>
#endif

namespace crossflow::models {
namespace {

#ifdef CROSSFLOW_FOR
constexpr int64_t kFourBytes = VnniTiles::kBeside;

// Compilers keep sums in registers only where no loop is left that counts them: work(0), work(1)...
#define CROSSFLOW_BY_512 CROSSFLOW_FOR("x86-64-v4,avx512vnni")
#define CROSSFLOW_512_HERE __attribute__((always_inline, target("arch=x86-64-v4,avx512vnni")))

template <class Work, int... kIndices>
CROSSFLOW_BY_512 CROSSFLOW_INLINE void each512(std::integer_sequence<int, kIndices...>,
                                               const Work& work) {
  (work(std::integral_constant<int, kIndices>()), ...);
}

/// VNNI in registers of 512 bits: four of columns, of thirty-two.
template <int kRows>
CROSSFLOW_BY_512 void tile512(const VnniTile& t) {
  constexpr int kAcross = 4, kInRegister = 16, kColumns = kAcross * kInRegister;
  constexpr std::make_integer_sequence<int, kRows> kEachRow;
  constexpr std::make_integer_sequence<int, kAcross> kEachAcross;
  __m512i sums[kRows * kAcross];
  each512(kEachRow, [&](auto i) CROSSFLOW_512_HERE {
    each512(kEachAcross, [&](auto j) CROSSFLOW_512_HERE {
      sums[i * kAcross + j] = _mm512_loadu_si512(t.offsets + j * kInRegister);
    });
  });
  const uint8_t* values = t.values;
  const int8_t* weights = t.weights;
  for (int64_t k = 0; k < t.depth; k += kFourBytes, weights += kColumns * kFourBytes) {
    __m512i factors[kAcross];
    each512(kEachAcross, [&](auto j) CROSSFLOW_512_HERE {
      factors[j] = _mm512_loadu_si512(weights + j * kInRegister * kFourBytes);
    });
    each512(kEachRow, [&](auto i) CROSSFLOW_512_HERE {
      int32_t four = 0;
      std::memcpy(&four, values + i * t.depth + k, sizeof four);
      const __m512i value = _mm512_set1_epi32(four);
      each512(kEachAcross, [&](auto j) CROSSFLOW_512_HERE {
        sums[i * kAcross + j] = _mm512_dpbusd_epi32(sums[i * kAcross + j], value, factors[j]);
        asm("" : "+v"(sums[i * kAcross + j]));  // or GCC copies it to and fro
      });
    });
  }
  each512(kEachRow, [&](auto i) CROSSFLOW_512_HERE {
    each512(kEachAcross, [&](auto j) CROSSFLOW_512_HERE {
      _mm512_storeu_si512(t.sums + i * kColumns + j * kInRegister, sums[i * kAcross + j]);
    });
  });
}

#undef CROSSFLOW_BY_512
#undef CROSSFLOW_512_HERE

constexpr void (*kTilesOfRows[])(const VnniTile& t) = {&tile512<1>, &tile512<2>, &tile512<3>,
                                                       &tile512<4>, &tile512<5>, &tile512<6>};
constexpr VnniTiles kTiles{6, 64, kTilesOfRows};
#endif

}  // namespace

const VnniTiles* vnniTiles() {
#ifdef CROSSFLOW_FOR
  const CpuFeatures& has = cpuFeatures();
  // Of AMX the library has products in 8 bits, too.
  if (has.avx512 && has.avx512Vnni && !has.amxBf16) return &kTiles;
#endif
  return nullptr;
}

}  // namespace crossflow::models
