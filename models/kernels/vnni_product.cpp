// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kernels/vnni_product.h"

#include "models/torch.h"

#include <algorithm>

#include "models/kernels/named_work.h"
#include "models/kernels/parallel_for.h"
#include "models/kernels/vnni_tiles.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::Half;

constexpr int64_t kRowBytesAtOnce = 1 << 19;  // of rows, which stay in a core's cache
constexpr int64_t kPartsOfThread = 4;

/// A layer's values for some columns. Kept apart from BytesWork, which every store might change as
/// far as compilers know.
struct ColumnValues {
  const float *scales, *bias;

  template <class R>
  CROSSFLOW_INLINE void fromSums(const int32_t* sums, int64_t column, float scale,
                                 Floats<R>& to) const {
    typename R::Integers whole;
    Floats<R> more;
    std::memcpy(&whole, sums, sizeof whole);
    R::load(scales + column, more);
    to = __builtin_convertvector(whole, Floats<R>) * more * scale;
    R::load(bias + column, more);
    to += more;
  }
};

/// Of one layer.
struct LayerBytes {
  explicit LayerBytes(const VnniWeights& weights)
      : packed(weights.packed.const_data_ptr<int8_t>()),
        offsets(weights.offsets.const_data_ptr<int32_t>()),
        values{weights.scales.const_data_ptr<float>(), weights.bias.const_data_ptr<float>()} {}

  ColumnValues of(int64_t column) const { return {values.scales + column, values.bias + column}; }

  const int8_t* packed;
  const int32_t* offsets;
  ColumnValues values;
};

struct BytesWork {
  const VnniTiles& tiles;
  const uint8_t* values;
  const float* scales;
  int64_t rows, depth, out;
  LayerBytes layer;
  const LayerBytes* factor;  // the layer whose result is multiplied, or none
  EightBitEnd end;
  const void* other;
  void* to;
  bool otherHalf, toHalf;
};

/// Some rows and a tile's columns of the result.
struct BytesPiece {
  int64_t row, rows, column, columns;
};

struct BytesSums {
  alignas(64) int32_t ofLayer[VnniTiles::kMostRows * VnniTiles::kMostColumns];
  alignas(64) int32_t ofFactor[VnniTiles::kMostRows * VnniTiles::kMostColumns];
};

template <class R, EightBitEnd kEnd, bool kGate, class Other, class To>
CROSSFLOW_INLINE void endRows(const BytesWork& work, const BytesPiece& piece,
                              const BytesSums& sums) {
  const ColumnValues layer = work.layer.of(piece.column);
  const ColumnValues factor = kGate ? work.factor->of(piece.column) : layer;
  const int64_t out = work.out, columns = piece.columns, step = work.tiles.columns;
  const auto* other = static_cast<const Other*>(work.other) + piece.row * out + piece.column;
  auto* to = static_cast<To*>(work.to) + piece.row * out + piece.column;
  const float* scales = work.scales + piece.row;
  const int32_t *ofLayer = sums.ofLayer, *ofFactor = sums.ofFactor;
  for (int64_t rows = piece.rows; rows > 0; --rows, ++scales) {
    const float scale = *scales;
    for (int64_t j = 0; j < columns; j += R::kLanes) {
      Floats<R> value;
      layer.fromSums<R>(ofLayer + j, j, scale, value);
      lanes::finish<R, kEnd>(value, other + j);
      if constexpr (kGate) {
        Floats<R> more;
        factor.fromSums<R>(ofFactor + j, j, scale, more);
        value *= more;
      }
      R::store(value, to + j);
    }
    ofLayer += step;
    ofFactor += step;
    other += out;
    to += out;
  }
}

template <class R, EightBitEnd kEnd, bool kGate = false>
CROSSFLOW_INLINE void endRows(const BytesWork& work, const BytesPiece& piece,
                              const BytesSums& sums) {
  if (work.otherHalf)
    return work.toHalf ? endRows<R, kEnd, kGate, Half, Half>(work, piece, sums)
                       : endRows<R, kEnd, kGate, Half, float>(work, piece, sums);
  return work.toHalf ? endRows<R, kEnd, kGate, float, Half>(work, piece, sums)
                     : endRows<R, kEnd, kGate, float, float>(work, piece, sums);
}

template <class R>
CROSSFLOW_INLINE void endRows(const BytesWork& work, const BytesPiece& piece,
                              const BytesSums& sums) {
  if (work.factor != nullptr) return endRows<R, EightBitEnd::Gelu, true>(work, piece, sums);
  switch (work.end) {
    case EightBitEnd::Nothing:
      return endRows<R, EightBitEnd::Nothing>(work, piece, sums);
    case EightBitEnd::Gelu:
      return endRows<R, EightBitEnd::Gelu>(work, piece, sums);
    case EightBitEnd::Times:
      return endRows<R, EightBitEnd::Times>(work, piece, sums);
    case EightBitEnd::Plus:
      return endRows<R, EightBitEnd::Plus>(work, piece, sums);
  }
}

void sumUp(const BytesWork& work, const BytesPiece& piece, const LayerBytes& factors,
           int32_t* sums) {
  work.tiles.ofRows[piece.rows - 1]({work.values + piece.row * work.depth,
                                     factors.packed + piece.column * work.depth,
                                     factors.offsets + piece.column, sums, work.depth});
}

/// A tile's columns of some rows, in tiles of nearly the same height.
template <class R>
CROSSFLOW_INLINE void multiplyBytes(const BytesWork& work, const BytesPiece& all) {
  BytesSums sums;
  const int64_t tiles = (all.rows + work.tiles.rows - 1) / work.tiles.rows;
  for (int64_t i = 0; i < tiles; ++i) {
    BytesPiece piece = all;
    piece.row = all.row + all.rows * i / tiles;
    piece.rows = all.row + all.rows * (i + 1) / tiles - piece.row;
    sumUp(work, piece, work.layer, sums.ofLayer);
    if (work.factor != nullptr) sumUp(work, piece, *work.factor, sums.ofFactor);
    endRows<R>(work, piece, sums);
  }
}

int64_t wholeParts(int64_t all, int64_t each) {
  return (all + each - 1) / each;
}

void multiplyBytes(const BytesWork& work) {
  const int64_t across = wholeParts(work.out, work.tiles.columns);
  const int64_t parts = at::get_num_threads() * kPartsOfThread;
  // One after the other these have the same weights for as many rows as stay in the cache.
  const int64_t down = std::clamp(
      std::max(wholeParts(work.rows * work.depth, kRowBytesAtOnce), wholeParts(parts, across)),
      int64_t{1}, wholeParts(work.rows, work.tiles.rows));
  parallelFor(0, down * across, 1, [&](int64_t begin, int64_t end) {
    lanes::onThisProcessor([&]<class R>(R) CROSSFLOW_HERE {
      for (int64_t i = begin; i < end; ++i) {
        const int64_t first = work.rows * (i / across) / down,
                      last = work.rows * (i / across + 1) / down,
                      column = i % across * work.tiles.columns;
        multiplyBytes<R>(
            work, {first, last - first, column, std::min(work.tiles.columns, work.out - column)});
      }
    });
  });
}

BytesWork bytesWork(const EightBitRows& rows, const VnniWeights& weights, EightBitEnd end,
                    const at::Tensor& other, const at::Tensor& to) {
  return {*vnniTiles(), rows.values.const_data_ptr<uint8_t>(), rows.scales.const_data_ptr<float>(),
          rows.values.size(0), rows.values.size(1), weights.scales.size(0), LayerBytes(weights),
          nullptr, end,
          // Without another nothing is read, wherever it would lie.
          other.defined() ? other.const_data_ptr() : to.const_data_ptr(), to.mutable_data_ptr(),
          other.defined() && other.scalar_type() == at::kBFloat16,
          to.scalar_type() == at::kBFloat16};
}

}  // namespace

bool vnniProductFits(int64_t out, int64_t in) {
  return vnniTiles() != nullptr && out % lanes::kMostLanes == 0 && in % VnniTiles::kBeside == 0;
}

VnniWeights packForVnni(const at::Tensor& weight, const at::Tensor& scales, const at::Tensor& bias,
                        int zero) {
  const int64_t columns = vnniTiles()->columns, across = wholeParts(weight.size(0), columns);
  const int64_t more = across * columns - weight.size(0);
  const at::Tensor whole =
      (more == 0 ? weight : at::constant_pad_nd(weight, {0, 0, 0, more})).contiguous();
  const at::Tensor packed =
      whole.view(at::kInt).view({across, columns, -1}).transpose(1, 2).contiguous();
  return {packed.flatten().view(at::kChar), whole.sum(1, false, at::kInt).mul_(-zero),
          scales.contiguous(), bias.contiguous()};
}

void vnniProduct(const EightBitRows& rows, const VnniWeights& weights, EightBitEnd end,
                 const at::Tensor& other, const at::Tensor& to) {
  const NamedWork named("crossflow::product_of_bytes", {rows.values, weights.packed, other}, {to});
  multiplyBytes(bytesWork(rows, weights, end, other, to));
}

void vnniGate(const EightBitRows& rows, const VnniWeights& first, const VnniWeights& second,
              const at::Tensor& to) {
  const NamedWork named("crossflow::product_of_bytes", {rows.values, first.packed, second.packed},
                        {to, to});
  const LayerBytes factor(second);
  BytesWork work = bytesWork(rows, first, EightBitEnd::Gelu, {}, to);
  work.factor = &factor;
  multiplyBytes(work);
}

}  // namespace crossflow::models
