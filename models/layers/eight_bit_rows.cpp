// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/eight_bit_rows.h"

#include "models/torch.h"

#include "models/kernels/named_work.h"
#include "models/layers/row_places.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::gather;
using lanes::Half;
using lanes::inParallel;
using lanes::RowPlaces;

struct ToBitsWork {
  RowPlaces x;
  uint8_t* values;
  float* scales;
  float zero;
};

/// The largest distance from 0; not finite where a number is not.
template <class R>
CROSSFLOW_INLINE float reachOf(const float* values, int64_t width) {
  Floats<R> largest{}, wrong{};
  for (int64_t i = 0; i < width; i += R::kLanes) {
    Floats<R> value;
    R::load(values + i, value);
    wrong += value - value;
    const Floats<R> away = value < 0.0f ? -value : value;
    largest = away > largest ? away : largest;
  }
  float most = largest[0];
  for (int64_t i = 1; i < R::kLanes; ++i) most = std::max(most, largest[i]);
  return most + R::sum(wrong);
}

template <class R>
CROSSFLOW_INLINE void toBitsRange(const ToBitsWork& work, float* scratch, int64_t begin,
                                  int64_t end) {
  const int64_t width = work.x.width;
  for (int64_t row = begin; row < end; ++row) {
    gather<R>(work.x, nullptr, row, scratch);
    const float reach = reachOf<R>(scratch, width), range = work.zero - 1.0f;
    work.scales[row] = reach / range;
    const float factor = reach > 0.0f && reach - reach == 0.0f ? range / reach : 0.0f;
    for (int64_t i = 0; i < width; i += R::kLanes) {
      Floats<R> value;
      R::load(scratch + i, value);
      // Above 0 whatever the number, so that cutting the fraction off rounds.
      value = factor == 0.0f ? Floats<R>{} + work.zero : value * factor + (work.zero + 0.5f);
      const auto bytes = __builtin_convertvector(
          __builtin_convertvector(value, typename R::Integers), typename R::Bytes);
      std::memcpy(work.values + row * width + i, &bytes, sizeof bytes);
    }
  }
}

struct FromBitsWork {
  const float *sums, *zeros, *scales, *bias;
  const RowPlaces* other;  // null where there is none
  RowPlaces to;
  EightBitEnd end;
};

template <class R, EightBitEnd kEnd, class Other, class To>
CROSSFLOW_INLINE void fromBitsRow(const FromBitsWork& work, int64_t row, const Other* other,
                                  To* to) {
  const int64_t width = work.to.width;
  const float* sums = work.sums + row * width;
  const float scale = work.scales[row];
  for (int64_t i = 0; i < width; i += R::kLanes) {
    Floats<R> value, more;
    R::load(sums + i, value);
    R::load(work.zeros + i, more);
    value = (value - more) * scale;
    R::load(work.bias + i, more);
    value += more;
    lanes::finish<R, kEnd>(value, other + i);
    R::store(value, to + i);
  }
}

template <class R, class Other, class To>
CROSSFLOW_INLINE void fromBitsRow(const FromBitsWork& work, int64_t row, const Other* other) {
  To* to = work.to.row<To>(row);
  switch (work.end) {
    case EightBitEnd::Nothing:
      return fromBitsRow<R, EightBitEnd::Nothing>(work, row, other, to);
    case EightBitEnd::Gelu:
      return fromBitsRow<R, EightBitEnd::Gelu>(work, row, other, to);
    case EightBitEnd::Times:
      return fromBitsRow<R, EightBitEnd::Times>(work, row, other, to);
    case EightBitEnd::Plus:
      return fromBitsRow<R, EightBitEnd::Plus>(work, row, other, to);
  }
}

template <class R, class To>
CROSSFLOW_INLINE void fromBitsRow(const FromBitsWork& work, int64_t row) {
  // Without another row none is read, whatever is named.
  if (work.other == nullptr) return fromBitsRow<R, float, To>(work, row, work.sums);
  if (work.other->half) return fromBitsRow<R, Half, To>(work, row, work.other->row<Half>(row));
  return fromBitsRow<R, float, To>(work, row, work.other->row<float>(row));
}

template <class R>
CROSSFLOW_INLINE void fromBitsRange(const FromBitsWork& work, int64_t begin, int64_t end) {
  for (int64_t row = begin; row < end; ++row)
    if (work.to.half)
      fromBitsRow<R, Half>(work, row);
    else
      fromBitsRow<R, float>(work, row);
}

}  // namespace

bool eightBitRowsFit(int64_t width) {
  return width > 0 && width % lanes::kMostLanes == 0;
}

EightBitRows toEightBits(const at::Tensor& x, int zero) {
  EightBitRows rows{at::empty(x.sizes(), at::kByte), at::empty({x.size(0)}, at::kFloat)};
  const NamedWork named("crossflow::to_eight_bits", {x}, {rows.values, rows.scales});
  const ToBitsWork work{RowPlaces(x), rows.values.mutable_data_ptr<uint8_t>(),
                        rows.scales.mutable_data_ptr<float>(), static_cast<float>(zero)};
  inParallel(work.x, [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                         CROSSFLOW_HERE { toBitsRange<R>(work, scratch, begin, end); });
  return rows;
}

void fromEightBits(const EightBitProduct& product, EightBitEnd end, const at::Tensor& other,
                   const at::Tensor& to) {
  const NamedWork named("crossflow::from_eight_bits", {product.sums, other}, {to});
  std::optional<RowPlaces> others;
  if (other.defined()) others.emplace(other);
  const FromBitsWork work{product.sums.const_data_ptr<float>(),
                          product.zeros.const_data_ptr<float>(),
                          product.scales.const_data_ptr<float>(),
                          product.bias.const_data_ptr<float>(),
                          others ? &*others : nullptr,
                          RowPlaces(to),
                          end};
  inParallel(work.to, [&]<class R>(R, float*, int64_t first, int64_t last)
                          CROSSFLOW_HERE { fromBitsRange<R>(work, first, last); });
}

}  // namespace crossflow::models
