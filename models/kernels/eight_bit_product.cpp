// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/eight_bit_product.h"

#include "models/torch.h"

#include "models/kernels/each_processor.h"
#include "models/kernels/named_work.h"
#include "models/kernels/parallel_for.h"

#ifdef CROSSFLOW_FOR
#include <immintrin.h>
#endif

namespace crossflow::models {
namespace {

// What is packed together: of sixteen columns, two registers, sixteen numbers of depth each; of
// these four lie beside each other, as a register has them of eight columns.
constexpr int64_t kColumnsOfTile = 16, kInRegister = 8, kDepth = 16, kBeside = 4;
constexpr int64_t kMostInput = 127, kMostSum = 32767 / kMostInput;  // of weights that meet in a sum

#ifdef CROSSFLOW_FOR
#define CROSSFLOW_BY_256 CROSSFLOW_FOR("x86-64-v3")

struct ProductShape {
  int64_t depth, columns;  // of a row that comes in, of one that comes out
};

/// kRows rows of inputs and sixteen columns: all of their sums are kept in registers.
template <int kRows>
CROSSFLOW_BY_256 CROSSFLOW_INLINE void tile(const ProductShape& shape, const uint8_t* values,
                                            const int8_t* weights, const float* scales, float* to) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sums[kRows][2] = {};
  for (int64_t k = 0; k < shape.depth; k += kDepth) {
    __m256i narrow[kRows][2] = {};
    for (int64_t part = 0; part < kDepth; part += kBeside, weights += kColumnsOfTile * kBeside) {
      const auto* both = reinterpret_cast<const __m256i*>(weights);
      const __m256i first = _mm256_loadu_si256(both), second = _mm256_loadu_si256(both + 1);
      for (int i = 0; i < kRows; ++i) {
        int32_t four = 0;
        std::memcpy(&four, values + i * shape.depth + k + part, sizeof four);
        const __m256i value = _mm256_set1_epi32(four);
        narrow[i][0] = _mm256_add_epi16(narrow[i][0], _mm256_maddubs_epi16(value, first));
        narrow[i][1] = _mm256_add_epi16(narrow[i][1], _mm256_maddubs_epi16(value, second));
        // In this order: compilers would add all four last, and there are no registers for that.
        asm("" : "+x"(narrow[i][0]), "+x"(narrow[i][1]));
      }
    }
    for (int i = 0; i < kRows; ++i)
      for (int j = 0; j < 2; ++j)
        sums[i][j] = _mm256_add_epi32(sums[i][j], _mm256_madd_epi16(narrow[i][j], ones));
  }
  for (int i = 0; i < kRows; ++i)
    for (int64_t j = 0; j < 2; ++j)
      _mm256_storeu_ps(
          to + i * shape.columns + j * kInRegister,
          _mm256_mul_ps(_mm256_cvtepi32_ps(sums[i][j]), _mm256_loadu_ps(scales + j * kInRegister)));
}

/// Sixteen columns of all rows: their weights stay in the first cache.
CROSSFLOW_BY_256
void columnsOfAll(const ProductShape& shape, int64_t rows, const uint8_t* values,
                  const int8_t* weights, const float* scales, float* to) {
  constexpr int kRows = 3;  // twelve registers for sums, four for what goes in
  int64_t row = 0;
  for (; row + kRows <= rows; row += kRows)
    tile<kRows>(shape, values + row * shape.depth, weights, scales, to + row * shape.columns);
  for (; row < rows; ++row)
    tile<1>(shape, values + row * shape.depth, weights, scales, to + row * shape.columns);
}
#undef CROSSFLOW_BY_256
#endif

}  // namespace

bool eightBitProductFits(int64_t out, int64_t in) {
#ifdef CROSSFLOW_FOR
  const CpuFeatures& has = cpuFeatures();
  return has.avx2 && !has.avx512 && !has.vnni && out % kColumnsOfTile == 0 && in % kDepth == 0;
#else
  return out < 0 && in < 0;
#endif
}

at::Tensor eightBitProductScales(const at::Tensor& rows) {
  // Four of eight weights lie two by two in each register's every other place.
  const at::Tensor groups = rows.view({rows.size(0), -1, kDepth / kBeside, 2, 2});
  const auto most = [&](const at::Tensor& oneSign) {
    return at::amax(oneSign.sum(at::IntArrayRef{2, 4}), at::IntArrayRef{1, 2});  // [n]
  };
  // Rounding may add half to each of eight.
  return at::maximum(most(groups.clamp_min(0)), most((-groups).clamp_min(0))) / (kMostSum - 4);
}

EightBitProductWeights packForEightBitProduct(const at::Tensor& weight, const at::Tensor& scales) {
  const at::Tensor parts = weight.view({-1, kColumnsOfTile / kInRegister, kInRegister,
                                        weight.size(1) / kDepth, kDepth / kBeside, kBeside});
  return {parts.permute({0, 3, 4, 1, 2, 5}).contiguous().flatten(), scales.contiguous()};
}

at::Tensor eightBitProduct(const at::Tensor& values, const EightBitProductWeights& weights) {
  const int64_t rows = values.size(0), depth = values.size(1), out = weights.scales.size(0);
  at::Tensor result = at::empty({rows, out}, at::kFloat);
  const NamedWork named("crossflow::product_of_bytes", {values, weights.packed}, {result});
#ifdef CROSSFLOW_FOR
  const auto* from = values.const_data_ptr<uint8_t>();
  const auto* packed = weights.packed.const_data_ptr<int8_t>();
  const auto* scales = weights.scales.const_data_ptr<float>();
  auto* to = result.mutable_data_ptr<float>();
  parallelFor(0, out / kColumnsOfTile, 1, [&](int64_t begin, int64_t end) {
    for (int64_t column = begin * kColumnsOfTile; column < end * kColumnsOfTile;
         column += kColumnsOfTile)
      columnsOfAll({depth, out}, rows, from, packed + column * depth, scales + column, to + column);
  });
#endif
  return result;
}

}  // namespace crossflow::models
