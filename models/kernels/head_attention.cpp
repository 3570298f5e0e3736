// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/head_attention.h"

#include "models/torch.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "models/kernels/cpu_features.h"
#include "models/kernels/parallel_for.h"
#include "models/kernels/plain_operators.h"
#include "models/kernels/registers.h"

namespace crossflow::models {
namespace {

using lanes::Half;
using lanes::Registers;
using lanes::wide;

constexpr int64_t kMostWidth = 128;    // of a head
constexpr int64_t kMostTokens = 4096;  // keys and values of a head are to stay in a core's cache
constexpr int64_t kQueries = 24;       // at a time: their scores stay there, too

/// In whole registers of the widest kind.
constexpr int64_t wholeRegisters(int64_t count) {
  return (count + 15) / 16 * 16;
}

/// One head's rows among those of all; `Number` is float or Half.
template <class Number>
struct QkvRows {
  const Number *q, *k, *v;
  Number* mixed;
  int64_t stride, mixedStride;  // from a token to the next
};

struct HeadShape {
  int64_t tokens, width;  // T, D
  float scale;

  int64_t keys() const { return wholeRegisters(tokens); }
  int64_t room() const { return wholeRegisters(width); }
};

/// A head's keys, turned [D, padded T], and values [T, padded D]; queries, scores and results of
/// kQueries. All fp32, with zeros behind what there is.
struct QkvScratch {
  explicit QkvScratch(const HeadShape& s)
      : numbers(static_cast<size_t>(s.width * s.keys() + s.tokens * s.room() +
                                    kQueries * (2 * s.room() + s.keys()))),
        keys(numbers.data()),
        values(keys + s.width * s.keys()),
        queries(values + s.tokens * s.room()),
        mixed(queries + kQueries * s.room()),
        scores(mixed + kQueries * s.room()) {}

  std::vector<float> numbers;
  float *keys, *values, *queries, *mixed, *scores;
};

/// A product's factors and result: c [rows, ...] = a [rows, depth] · b [depth, ...].
struct Product {
  const float *a, *b;
  float* c;
  int64_t aStride, bStride, cStride, depth;
};

/// Registers of kLanes numbers; of a product's result kRows rows and kColumns registers are kept in
/// them at a time.
template <int64_t kLanes, int kRows, int kColumns>
struct Kernel {
  using Lane = Registers<kLanes>;
  using Lanes = typename Lane::Floats;

  template <class Number>
  static CROSSFLOW_INLINE void gatherRows(const Number* from, int64_t stride, int64_t count,
                                          const HeadShape& s, float factor, float* to) {
    const int64_t whole = s.width / kLanes * kLanes;
    for (int64_t t = 0; t < count; ++t, from += stride, to += s.room()) {
      Lanes value;
      for (int64_t i = 0; i < whole; i += kLanes) {
        Lane::load(from + i, value);
        Lane::store(value * factor, to + i);
      }
      for (int64_t i = whole; i < s.width; ++i) to[i] = wide(from[i]) * factor;
    }
  }

  /// [T, D] turned into [D, padded T].
  template <class Number>
  static CROSSFLOW_INLINE void gatherTurned(const Number* from, int64_t stride, const HeadShape& s,
                                            float* to) {
    for (int64_t t = 0; t < s.tokens; ++t, from += stride)
      for (int64_t i = 0; i < s.width; ++i) to[i * s.keys() + t] = wide(from[i]);
  }

  template <class Number>
  static CROSSFLOW_INLINE void scatterRow(const float* from, float factor, const HeadShape& s,
                                          Number* to) {
    const int64_t whole = s.width / kLanes * kLanes;
    Lanes value;
    for (int64_t i = 0; i < whole; i += kLanes) {
      Lane::load(from + i, value);
      Lane::store(value * factor, to + i);
    }
    if (whole == s.width) return;
    Number last[kLanes];
    Lane::load(from + whole, value);
    Lane::store(value * factor, last);
    std::memcpy(to + whole, last, static_cast<size_t>(s.width - whole) * sizeof(Number));
  }

  template <int kTall, int kAcross>
  static CROSSFLOW_INLINE void productTile(const Product& p, int64_t row, int64_t column) {
    Lanes sums[kTall][kAcross] = {};
    const float *a = p.a + row * p.aStride, *b = p.b + column;
    for (int64_t k = 0; k < p.depth; ++k, b += p.bStride) {
      Lanes values[kAcross];
      for (int j = 0; j < kAcross; ++j) Lane::load(b + j * kLanes, values[j]);
      for (int i = 0; i < kTall; ++i)
        for (int j = 0; j < kAcross; ++j) sums[i][j] += a[i * p.aStride + k] * values[j];
    }
    for (int i = 0; i < kTall; ++i)
      for (int j = 0; j < kAcross; ++j)
        Lane::store(sums[i][j], p.c + (row + i) * p.cStride + column + j * kLanes);
  }

  template <int kAcross>
  static CROSSFLOW_INLINE void productColumns(const Product& p, int64_t rows, int64_t column) {
    int64_t row = 0;
    for (; row + kRows <= rows; row += kRows) productTile<kRows, kAcross>(p, row, column);
    for (; row < rows; ++row) productTile<1, kAcross>(p, row, column);
  }

  /// `width` in whole registers. What is left over in columns is done by one register at a time.
  static CROSSFLOW_INLINE void product(const Product& p, int64_t rows, int64_t width) {
    int64_t column = 0;
    for (; column + kColumns * kLanes <= width; column += kColumns * kLanes)
      productColumns<kColumns>(p, rows, column);
    for (; column < width; column += kLanes) productColumns<1>(p, rows, column);
  }

  /// What lies behind the last key becomes 0.
  static CROSSFLOW_INLINE float exponentials(float* scores, const HeadShape& s) {
    std::fill(scores + s.tokens, scores + s.keys(), -std::numeric_limits<float>::infinity());
    return Lane::exponentials(scores, s.keys());
  }

  template <class Number>
  static CROSSFLOW_INLINE void attend(const HeadShape& s, const QkvRows<Number>& rows,
                                      QkvScratch& scratch) {
    const int64_t keys = s.keys(), room = s.room();
    gatherTurned(rows.k, rows.stride, s, scratch.keys);
    gatherRows(rows.v, rows.stride, s.tokens, s, 1, scratch.values);
    for (int64_t first = 0; first < s.tokens; first += kQueries) {
      const int64_t count = std::min(kQueries, s.tokens - first);
      gatherRows(rows.q + first * rows.stride, rows.stride, count, s, s.scale, scratch.queries);
      product({scratch.queries, scratch.keys, scratch.scores, room, keys, keys, s.width}, count,
              keys);
      float sums[kQueries];
      for (int64_t i = 0; i < count; ++i) sums[i] = exponentials(scratch.scores + i * keys, s);
      product({scratch.scores, scratch.values, scratch.mixed, keys, room, room, s.tokens}, count,
              room);
      for (int64_t i = 0; i < count; ++i)
        scatterRow(scratch.mixed + i * room, 1 / sums[i], s,
                   rows.mixed + (first + i) * rows.mixedStride);
    }
  }
};

// Not by target_clones: the tile, too, is as large as a processor's registers hold.
#if defined(__x86_64__)
#ifdef __clang__
#define CROSSFLOW_FOR(arch) __attribute__((target("arch=" arch)))
#else
#define CROSSFLOW_FOR(arch) __attribute__((target("arch=" arch), optimize("O3")))
#endif
template <class Number>
CROSSFLOW_FOR("x86-64-v4")
void attendBy512(const HeadShape& s, const QkvRows<Number>& rows, QkvScratch& scratch) {
  Kernel<16, 6, 4>::attend(s, rows, scratch);
}

template <class Number>
CROSSFLOW_FOR("x86-64-v3")
void attendBy256(const HeadShape& s, const QkvRows<Number>& rows, QkvScratch& scratch) {
  Kernel<8, 6, 2>::attend(s, rows, scratch);
}
#undef CROSSFLOW_FOR
#endif

template <class Number>
void attendBy128(const HeadShape& s, const QkvRows<Number>& rows, QkvScratch& scratch) {
  Kernel<4, 6, 2>::attend(s, rows, scratch);
}

template <class Number>
auto attendOne() {
#if defined(__x86_64__)
  if (cpuFeatures().avx512) return &attendBy512<Number>;
  if (cpuFeatures().avx2) return &attendBy256<Number>;
#endif
  return &attendBy128<Number>;
}

template <class Number>
void attendAll(const at::Tensor& qkv, int64_t heads, const at::Tensor& mixed) {
  const int64_t tokens = qkv.size(1), width = mixed.size(2) / heads;
  const HeadShape shape{tokens, width, 1 / std::sqrt(static_cast<float>(width))};
  const auto* from = static_cast<const Number*>(qkv.const_data_ptr());
  auto* to = static_cast<Number*>(mixed.mutable_data_ptr());
  const auto attend = attendOne<Number>();
  parallelFor(0, qkv.size(0) * heads, 1, [&](int64_t begin, int64_t end) {
    QkvScratch scratch(shape);
    for (int64_t i = begin; i < end; ++i) {
      const int64_t sample = i / heads, first = i % heads * width;
      const Number* q = from + sample * qkv.stride(0) + first;
      attend(shape,
             {q, q + heads * width, q + 2 * heads * width, to + sample * mixed.stride(0) + first,
              qkv.stride(1), mixed.stride(1)},
             scratch);
    }
  });
}

}  // namespace

bool headAttentionFits(const at::Tensor& qkv, int64_t heads) {
  // Not wherever gradients are off: a checkpointed pass and its repetition must agree to the last
  // bit.
  if (!qkv.is_cpu() || !c10::InferenceMode::is_enabled() || PlainOperators::wanted()) return false;
  const bool narrow = qkv.scalar_type() == at::kBFloat16;
  if (narrow ? cpuFeatures().amxBf16 : qkv.scalar_type() != at::kFloat) return false;
  return qkv.dim() == 3 && qkv.stride(2) == 1 && qkv.numel() > 0 && qkv.size(1) <= kMostTokens &&
         qkv.size(2) / 3 / heads <= kMostWidth;
}

at::Tensor headAttention(const at::Tensor& qkv, int64_t heads) {
  at::Tensor mixed = at::empty({qkv.size(0), qkv.size(1), qkv.size(2) / 3}, qkv.options());
  if (qkv.scalar_type() == at::kBFloat16)
    attendAll<Half>(qkv, heads, mixed);
  else
    attendAll<float>(qkv, heads, mixed);
  return mixed;  // [B, T, h·D]
}

}  // namespace crossflow::models
