// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/narrow/short_attention_kernels.h"

#include "models/torch.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "models/kernels/each_processor.h"
#include "models/kernels/parallel_for.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::Half;

constexpr int64_t padded(int64_t count) {
  return (count + lanes::kMostLanes - 1) / lanes::kMostLanes * lanes::kMostLanes;
}

/// A matrix in fp32 whose rows lie `stride` apart.
struct Matrix {
  float* data;
  int64_t stride;
};

/// What a product takes its factors from: element (i, k) is data[i · byRow + k · byDepth].
struct Factor {
  const float* data;
  int64_t byRow, byDepth;
};

template <class R, int64_t kRows>
CROSSFLOW_INLINE void productRows(const Factor& a, int64_t row, int64_t depth, const Matrix& b,
                                  int64_t column, const Matrix& c) {
  Floats<R> sums[kRows] = {};
  const float* from = a.data + row * a.byRow;
  for (int64_t k = 0; k < depth; ++k) {
    Floats<R> value;
    R::load(b.data + k * b.stride + column, value);
    for (int64_t i = 0; i < kRows; ++i) sums[i] += from[i * a.byRow + k * a.byDepth] * value;
  }
  for (int64_t i = 0; i < kRows; ++i) R::store(sums[i], c.data + (row + i) * c.stride + column);
}

/// c [rows, width] = a [rows, depth] · b [depth, width]; width in whole registers.
template <class R>
CROSSFLOW_INLINE void product(const Factor& a, int64_t rows, int64_t depth, const Matrix& b,
                              int64_t width, const Matrix& c) {
  for (int64_t column = 0; column < width; column += R::kLanes) {
    int64_t row = 0;
    for (; row + 8 <= rows; row += 8) productRows<R, 8>(a, row, depth, b, column, c);
    for (; row < rows; ++row) productRows<R, 1>(a, row, depth, b, column, c);
  }
}

/// One head's rows in fp32, with zeros behind its numbers.
template <class R>
CROSSFLOW_INLINE void gatherHead(const uint16_t* from, int64_t stride,
                                 const ShortAttentionShape& shape, float* to) {
  const int64_t room = padded(shape.width), whole = shape.width / R::kLanes * R::kLanes;
  for (int64_t t = 0; t < shape.tokens; ++t, from += stride, to += room) {
    Floats<R> value;
    for (int64_t i = 0; i < whole; i += R::kLanes) {
      R::load(reinterpret_cast<const Half*>(from + i), value);
      R::store(value, to + i);
    }
    for (int64_t i = whole; i < shape.width; ++i) to[i] = lanes::wide(Half{from[i]});
    for (int64_t i = shape.width; i < room; ++i) to[i] = 0;
  }
}

template <class R>
CROSSFLOW_INLINE void scatterHead(const float* from, float factor, const ShortAttentionShape& shape,
                                  uint16_t* to, int64_t stride) {
  const int64_t room = padded(shape.width), whole = shape.width / R::kLanes * R::kLanes;
  for (int64_t t = 0; t < shape.tokens; ++t, from += room, to += stride) {
    Floats<R> value;
    for (int64_t i = 0; i < whole; i += R::kLanes) {
      R::load(from + i, value);
      R::store(value * factor, reinterpret_cast<Half*>(to + i));
    }
    if (whole == shape.width) continue;
    Half last[R::kLanes];
    R::load(from + whole, value);
    R::store(value * factor, last);
    std::memcpy(to + whole, last, static_cast<size_t>(shape.width - whole) * sizeof(uint16_t));
  }
}

/// [tokens, D] turned into [D, padded tokens], with zeros behind.
template <class R>
CROSSFLOW_INLINE void turn(const float* from, const ShortAttentionShape& shape, float* to) {
  const int64_t room = padded(shape.width), keys = padded(shape.tokens);
  for (int64_t i = 0; i < shape.width; ++i) {
    for (int64_t t = 0; t < shape.tokens; ++t) to[i * keys + t] = from[t * room + i];
    for (int64_t t = shape.tokens; t < keys; ++t) to[i * keys + t] = 0;
  }
}

/// Scores to weights, in place; what lies behind the last key becomes 0.
template <class R>
CROSSFLOW_INLINE void softmaxRow(float* scores, const float* bias, float scale, int64_t keys) {
  const int64_t room = padded(keys);
  for (int64_t i = 0; i < keys; ++i)
    scores[i] = scores[i] * scale + (bias == nullptr ? 0.0f : bias[i]);
  for (int64_t i = keys; i < room; ++i) scores[i] = -std::numeric_limits<float>::infinity();
  const float factor = 1.0f / R::exponentials(scores, room);
  Floats<R> value;
  for (int64_t i = 0; i < room; i += R::kLanes) {
    R::load(scores + i, value);
    R::store(value * factor, scores + i);
  }
}

/// Gradients of weights to those of scores, in place.
template <class R>
CROSSFLOW_INLINE void softmaxBackwardRow(const float* weights, float* gradient, int64_t room) {
  Floats<R> weight, value, along{};
  for (int64_t i = 0; i < room; i += R::kLanes) {
    R::load(weights + i, weight);
    R::load(gradient + i, value);
    along += weight * value;
  }
  const float mean = R::sum(along);
  for (int64_t i = 0; i < room; i += R::kLanes) {
    R::load(weights + i, weight);
    R::load(gradient + i, value);
    R::store(weight * (value - mean), gradient + i);
  }
}

/// Where one sample's head begins in each of the tensors.
struct HeadPlace {
  int64_t sample, head, index;

  uint16_t* in(const HeadRows& rows, const ShortAttentionShape& shape) const {
    return rows.data + sample * rows.sampleStride + head * shape.width;
  }
};

/// Room for one head's matrices.
struct HeadScratch {
  explicit HeadScratch(const ShortAttentionShape& shape)
      : rows(shape.tokens * padded(shape.width)),
        turned(shape.width * padded(shape.tokens)),
        numbers(static_cast<size_t>(5 * rows + turned + shape.tokens * padded(shape.tokens))) {}

  float* matrix(int64_t index) { return numbers.data() + index * rows; }
  float* turnedMatrix() { return numbers.data() + 5 * rows; }
  float* scores() { return numbers.data() + 5 * rows + turned; }

  int64_t rows, turned;
  std::vector<float> numbers;
};

struct BiasPlaces {
  const float* data = nullptr;
  int64_t sampleStride = 0, headStride = 0, rowStride = 0;
};

template <class R>
CROSSFLOW_INLINE void attendHead(const ShortAttentionShape& shape, const ShortAttentionRows& rows,
                                 const HeadPlace& place, const BiasPlaces& bias, float* weights,
                                 HeadScratch& scratch) {
  const int64_t room = padded(shape.width), keys = padded(shape.tokens);
  float *a = scratch.matrix(0), *b = scratch.matrix(1), *turned = scratch.turnedMatrix();
  gatherHead<R>(place.in(rows.q, shape), rows.q.rowStride, shape, a);
  gatherHead<R>(place.in(rows.k, shape), rows.k.rowStride, shape, b);
  turn<R>(b, shape, turned);
  product<R>({a, room, 1}, shape.tokens, shape.width, {turned, keys}, keys, {weights, keys});
  const float* rowBias = bias.data == nullptr ? nullptr
                                              : bias.data + place.sample * bias.sampleStride +
                                                    place.head * bias.headStride;
  for (int64_t t = 0; t < shape.tokens; ++t)
    softmaxRow<R>(weights + t * keys, rowBias == nullptr ? nullptr : rowBias + t * bias.rowStride,
                  shape.scale, shape.tokens);
  gatherHead<R>(place.in(rows.v, shape), rows.v.rowStride, shape, a);
  product<R>({weights, keys, 1}, shape.tokens, shape.tokens, {a, room}, room, {b, room});
  scatterHead<R>(b, 1.0f, shape, place.in(rows.mixed, shape), rows.mixed.rowStride);
}

template <class R>
CROSSFLOW_INLINE void attendHeadBackward(const ShortAttentionShape& shape,
                                         const ShortAttentionRows& from,
                                         const ShortAttentionRows& to, const HeadPlace& place,
                                         const float* weights, float* scoreGradients,
                                         HeadScratch& scratch) {
  const int64_t room = padded(shape.width), keys = padded(shape.tokens), count = shape.tokens;
  float *other = scratch.matrix(0), *gradient = scratch.matrix(1), *result = scratch.matrix(2);
  float *turned = scratch.turnedMatrix(), *scores = scratch.scores();
  gatherHead<R>(place.in(to.mixed, shape), to.mixed.rowStride, shape, gradient);
  product<R>({weights, 1, keys}, count, count, {gradient, room}, room, {result, room});
  scatterHead<R>(result, 1.0f, shape, place.in(to.v, shape), to.v.rowStride);
  gatherHead<R>(place.in(from.v, shape), from.v.rowStride, shape, other);
  turn<R>(other, shape, turned);
  product<R>({gradient, room, 1}, count, shape.width, {turned, keys}, keys, {scores, keys});
  for (int64_t t = 0; t < count; ++t)
    softmaxBackwardRow<R>(weights + t * keys, scores + t * keys, keys);
  if (scoreGradients != nullptr)
    for (int64_t t = 0; t < count; ++t)
      std::copy_n(scores + t * keys, count, scoreGradients + t * count);
  gatherHead<R>(place.in(from.k, shape), from.k.rowStride, shape, other);
  product<R>({scores, keys, 1}, count, count, {other, room}, room, {result, room});
  scatterHead<R>(result, shape.scale, shape, place.in(to.q, shape), to.q.rowStride);
  gatherHead<R>(place.in(from.q, shape), from.q.rowStride, shape, other);
  product<R>({scores, 1, keys}, count, count, {other, room}, room, {result, room});
  scatterHead<R>(result, shape.scale, shape, place.in(to.k, shape), to.k.rowStride);
}

template <class Work>
void forEachHead(const ShortAttentionShape& shape, const Work& work) {
  parallelFor(0, shape.batch * shape.heads, 8, [&](int64_t begin, int64_t end) {
    HeadScratch scratch(shape);
    for (int64_t i = begin; i < end; ++i)
      work(HeadPlace{i / shape.heads, i % shape.heads, i}, scratch);
  });
}

}  // namespace

HeadRows::HeadRows(const at::Tensor& rows, int64_t first)
    : data(static_cast<uint16_t*>(const_cast<void*>(rows.const_data_ptr())) + first),
      sampleStride(rows.stride(0)),
      rowStride(rows.stride(1)) {}

int64_t ShortAttentionShape::paddedTokens() const {
  return padded(tokens);
}

void attendShortly(const ShortAttentionShape& shape, const ShortAttentionRows& rows,
                   const at::Tensor& bias, const at::Tensor& weights) {
  BiasPlaces places;
  if (bias.defined())
    places = {bias.const_data_ptr<float>(), bias.stride(0), bias.stride(1), bias.stride(2)};
  float* numbers = weights.mutable_data_ptr<float>();
  const int64_t each = shape.tokens * shape.paddedTokens();
  forEachHead(shape, [&](const HeadPlace& place, HeadScratch& scratch) {
    lanes::onThisProcessor([&]<class R>(R) CROSSFLOW_HERE {
      attendHead<R>(shape, rows, place, places, numbers + place.index * each, scratch);
    });
  });
}

void attendShortlyBackward(const ShortAttentionShape& shape, const ShortAttentionRows& from,
                           const ShortAttentionRows& to, const at::Tensor& weights,
                           const at::Tensor& scores) {
  const float* numbers = weights.const_data_ptr<float>();
  float* more = scores.defined() ? scores.mutable_data_ptr<float>() : nullptr;
  const int64_t each = shape.tokens * shape.paddedTokens(), square = shape.tokens * shape.tokens;
  forEachHead(shape, [&](const HeadPlace& place, HeadScratch& scratch) {
    lanes::onThisProcessor([&]<class R>(R) CROSSFLOW_HERE {
      attendHeadBackward<R>(shape, from, to, place, numbers + place.index * each,
                            more == nullptr ? nullptr : more + place.index * square, scratch);
    });
  });
}

}  // namespace crossflow::models
