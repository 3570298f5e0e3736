// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/head_attention.h"

#include "models/torch.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <type_traits>
#include <vector>

#include "models/kernels/cpu_features.h"
#include "models/kernels/each_processor.h"
#include "models/kernels/named_work.h"
#include "models/kernels/parallel_for.h"
#include "models/kernels/plain_operators.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::Half;
using lanes::wide;

constexpr int64_t kMostWidth = 128;    // of a head
constexpr int64_t kMostTokens = 4096;  // keys and values of a head are to stay in a core's cache
constexpr int64_t kQueries = 24;       // at a time: their scores stay there, too

constexpr int64_t wholeRegisters(int64_t count) {
  return (count + lanes::kMostLanes - 1) / lanes::kMostLanes * lanes::kMostLanes;
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
/// kQueries, with zeros behind what there is. Factors of products, one by one or in pairs, are four
/// bytes each, so pairs need half of it.
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

/// Factors in fp32, one by one.
template <class R, class Number>
struct Singly {
  static int64_t factors(int64_t numbers) { return numbers; }

  static CROSSFLOW_INLINE void addProduct(const float* a, const Floats<R>& b, Floats<R>& sum) {
    sum += *a * b;
  }

  static CROSSFLOW_INLINE void gatherRows(const Number* from, int64_t stride, int64_t count,
                                          const HeadShape& s, float* to) {
    const int64_t whole = s.width / R::kLanes * R::kLanes;
    for (int64_t t = 0; t < count; ++t, from += stride, to += s.room()) {
      Floats<R> value;
      for (int64_t i = 0; i < whole; i += R::kLanes) {
        R::load(from + i, value);
        R::store(value, to + i);
      }
      for (int64_t i = whole; i < s.width; ++i) to[i] = wide(from[i]);
    }
  }

  static CROSSFLOW_INLINE void gatherQueries(const Number* from, int64_t stride, int64_t count,
                                             const HeadShape& s, float* to) {
    gatherRows(from, stride, count, s, to);
  }

  static CROSSFLOW_INLINE void gatherValues(const Number* from, int64_t stride, const HeadShape& s,
                                            float* to) {
    gatherRows(from, stride, s.tokens, s, to);
  }

  /// [T, D] turned into [D, padded T].
  static CROSSFLOW_INLINE void gatherKeys(const Number* from, int64_t stride, const HeadShape& s,
                                          float* to) {
    const int64_t tokens = s.tokens, width = s.width, keys = s.keys();
    for (int64_t t = 0; t < tokens; ++t, from += stride)
      for (int64_t i = 0; i < width; ++i) to[i * keys + t] = wide(from[i]);
  }

  static CROSSFLOW_INLINE void makeFactors(float*, int64_t) {}
};

/// Factors of two neighbouring bf16 each, whose products AVX512_BF16 adds to a sum in fp32 at once.
template <class R>
struct InPairs {
  using Words = typename R::Words;

  static int64_t factors(int64_t numbers) { return (numbers + 1) / 2; }

  static CROSSFLOW_INLINE void addProduct(const float* a, const Floats<R>& b, Floats<R>& sum) {
    uint32_t pair = 0;
    std::memcpy(&pair, a, sizeof pair);
    const Words pairs = Words{} + pair;
#ifdef __clang__  // takes such registers only where every caller is made for them: the same, slower
    const Words others = std::bit_cast<Words>(b);
    sum += std::bit_cast<Floats<R>>(pairs << 16) * std::bit_cast<Floats<R>>(others << 16);
    sum += std::bit_cast<Floats<R>>(pairs & 0xffff0000) *
           std::bit_cast<Floats<R>>(others & 0xffff0000);
#else
    // Not the compilers' function for it, which wants every caller to be made for such processors.
    Floats<R> next = sum;
    asm("vdpbf16ps %2, %1, %0" : "+v"(next) : "v"(b), "v"(pairs));
    sum = next;
#endif
  }

  static CROSSFLOW_INLINE void gatherQueries(const Half* from, int64_t stride, int64_t count,
                                             const HeadShape& s, float* to) {
    for (int64_t t = 0; t < count; ++t, from += stride, to += s.room())
      std::memcpy(to, from, static_cast<size_t>(s.width) * sizeof(Half));
  }

  /// [T, D] to pairs of rows [T/2, padded D].
  static CROSSFLOW_INLINE void gatherValues(const Half* from, int64_t stride, const HeadShape& s,
                                            float* to) {
    const int64_t tokens = s.tokens, width = s.width, room = s.room();
    const int64_t whole = width / R::kLanes * R::kLanes;
    for (int64_t t = 0; t < tokens; t += 2, from += 2 * stride, to += room) {
      const bool alone = t + 1 == tokens;  // the last of an odd number
      for (int64_t i = 0; i < whole; i += R::kLanes) {
        typename R::Halves value, next{};
        std::memcpy(&value, from + i, sizeof value);
        if (!alone) std::memcpy(&next, from + stride + i, sizeof next);
        const Words pair =
            __builtin_convertvector(value, Words) | __builtin_convertvector(next, Words) << 16;
        std::memcpy(to + i, &pair, sizeof pair);
      }
      for (int64_t i = whole; i < width; ++i) {
        const uint32_t next = alone ? 0 : from[stride + i].bits;
        const uint32_t pair = from[i].bits | next << 16;
        std::memcpy(to + i, &pair, sizeof pair);
      }
    }
  }

  /// [T, D] to pairs of numbers, turned [D/2, padded T].
  static CROSSFLOW_INLINE void gatherKeys(const Half* from, int64_t stride, const HeadShape& s,
                                          float* to) {
    // Known before: a store might change the shape as far as compilers know.
    const int64_t tokens = s.tokens, pairs = s.width / 2, keys = s.keys();
    for (int64_t t = 0; t < tokens; ++t, from += stride)
      for (int64_t i = 0; i < pairs; ++i)
        std::memcpy(to + i * keys + t, from + 2 * i, 2 * sizeof(Half));
  }

  /// Numbers to pairs of bf16, in place.
  static CROSSFLOW_INLINE void makeFactors(float* numbers, int64_t count) {
    auto* halves = reinterpret_cast<Half*>(numbers);
    for (int64_t i = 0; i < count; i += R::kLanes) {
      Floats<R> value;
      R::load(numbers + i, value);
      R::store(value, halves + i);
    }
  }
};

/// Of a product's result kRows rows and kColumns registers are kept in them at a time.
template <class R, class Factors>
struct Kernel {
  // AVX-512 has thirty-two registers, all others sixteen.
  static constexpr int kRows = 6, kColumns = R::kLanes == 16 ? 4 : 2;

  template <class Number>
  static CROSSFLOW_INLINE void scatterRow(const float* from, float factor, const HeadShape& s,
                                          Number* to) {
    const int64_t whole = s.width / R::kLanes * R::kLanes;
    Floats<R> value;
    for (int64_t i = 0; i < whole; i += R::kLanes) {
      R::load(from + i, value);
      R::store(value * factor, to + i);
    }
    if (whole == s.width) return;
    Number last[R::kLanes];
    R::load(from + whole, value);
    R::store(value * factor, last);
    std::memcpy(to + whole, last, static_cast<size_t>(s.width - whole) * sizeof(Number));
  }

  template <int kTall, int kAcross>
  static CROSSFLOW_INLINE void productTile(const Product& p, int64_t row, int64_t column) {
    Floats<R> sums[kTall][kAcross] = {};
    const float *a = p.a + row * p.aStride, *b = p.b + column;
    for (int64_t k = 0; k < p.depth; ++k, b += p.bStride) {
      Floats<R> values[kAcross];
      for (int j = 0; j < kAcross; ++j) R::load(b + j * R::kLanes, values[j]);
      for (int i = 0; i < kTall; ++i)
        for (int j = 0; j < kAcross; ++j)
          Factors::addProduct(a + i * p.aStride + k, values[j], sums[i][j]);
    }
    for (int i = 0; i < kTall; ++i)
      for (int j = 0; j < kAcross; ++j)
        R::store(sums[i][j], p.c + (row + i) * p.cStride + column + j * R::kLanes);
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
    for (; column + kColumns * R::kLanes <= width; column += kColumns * R::kLanes)
      productColumns<kColumns>(p, rows, column);
    for (; column < width; column += R::kLanes) productColumns<1>(p, rows, column);
  }

  /// A row of scores to weights, whose sum it returns; what lies behind the last key becomes 0.
  static CROSSFLOW_INLINE float weigh(float* scores, const HeadShape& s) {
    std::fill(scores + s.tokens, scores + s.keys(), -std::numeric_limits<float>::infinity());
    const float sum = R::exponentials(scores, s.keys(), s.scale);
    Factors::makeFactors(scores, s.keys());
    return sum;
  }

  template <class Number>
  static CROSSFLOW_INLINE void attend(const HeadShape& s, const QkvRows<Number>& rows,
                                      QkvScratch& scratch) {
    const int64_t keys = s.keys(), room = s.room();
    Factors::gatherKeys(rows.k, rows.stride, s, scratch.keys);
    Factors::gatherValues(rows.v, rows.stride, s, scratch.values);
    for (int64_t first = 0; first < s.tokens; first += kQueries) {
      const int64_t count = std::min(kQueries, s.tokens - first);
      Factors::gatherQueries(rows.q + first * rows.stride, rows.stride, count, s, scratch.queries);
      product({scratch.queries, scratch.keys, scratch.scores, room, keys, keys,
               Factors::factors(s.width)},
              count, keys);
      float sums[kQueries];
      for (int64_t i = 0; i < count; ++i) sums[i] = weigh(scratch.scores + i * keys, s);
      product({scratch.scores, scratch.values, scratch.mixed, keys, room, room,
               Factors::factors(s.tokens)},
              count, room);
      for (int64_t i = 0; i < count; ++i)
        scatterRow(scratch.mixed + i * room, 1 / sums[i], s,
                   rows.mixed + (first + i) * rows.mixedStride);
    }
  }
};

#ifdef CROSSFLOW_FOR
CROSSFLOW_FOR("x86-64-v4,avx512bf16")
void attendInPairs(const HeadShape& s, const QkvRows<Half>& rows, QkvScratch& scratch) {
  using R = lanes::Registers<16>;
  Kernel<R, InPairs<R>>::attend(s, rows, scratch);
}
#endif

template <class Number>
void attendOne(const HeadShape& s, const QkvRows<Number>& rows, QkvScratch& scratch) {
#ifdef CROSSFLOW_FOR
  if constexpr (std::is_same_v<Number, Half>)
    if (cpuFeatures().avx512 && cpuFeatures().avx512Bf16 && s.width % 2 == 0)
      return attendInPairs(s, rows, scratch);
#endif
  lanes::onThisProcessor(
      [&]<class R>(R) CROSSFLOW_HERE { Kernel<R, Singly<R, Number>>::attend(s, rows, scratch); });
}

template <class Number>
void attendAll(const at::Tensor& qkv, int64_t heads, const at::Tensor& mixed) {
  const int64_t tokens = qkv.size(1), width = mixed.size(2) / heads;
  const HeadShape shape{tokens, width, 1 / std::sqrt(static_cast<float>(width))};
  const auto* from = static_cast<const Number*>(qkv.const_data_ptr());
  auto* to = static_cast<Number*>(mixed.mutable_data_ptr());
  parallelFor(0, qkv.size(0) * heads, 1, [&](int64_t begin, int64_t end) {
    QkvScratch scratch(shape);
    for (int64_t i = begin; i < end; ++i) {
      const int64_t sample = i / heads, first = i % heads * width;
      const Number* q = from + sample * qkv.stride(0) + first;
      attendOne<Number>(shape,
                        {q, q + heads * width, q + 2 * heads * width,
                         to + sample * mixed.stride(0) + first, qkv.stride(1), mixed.stride(1)},
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
  const NamedWork named("crossflow::attention", {qkv}, {mixed});
  if (qkv.scalar_type() == at::kBFloat16)
    attendAll<Half>(qkv, heads, mixed);
  else
    attendAll<float>(qkv, heads, mixed);
  return mixed;  // [B, T, h·D]
}

}  // namespace crossflow::models
