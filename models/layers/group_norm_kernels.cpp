// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/group_norm_kernels.h"

#include "models/torch.h"

#include "models/kernels/named_work.h"
#include "models/kernels/parallel_for.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/row_places.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::Half;
using lanes::RowPlaces;

constexpr int64_t kPiece = 128;  // places of a picture that are summed up in fp32

/// x -> 1 / (1 + e^-x).
template <class R>
CROSSFLOW_INLINE void sigmoid(Floats<R>& x) {
  x = -x;
  R::exponential(x);
  x = 1.0f / (1.0f + x);
}

/// Everything a pass needs; factor and offset turn x into the norm's result.
struct NormPass {
  RowPlaces x, y;
  const RowPlaces* gradient;
  const float *factor, *offset;  // [B, C]
  bool silu;
};

/// A register of channels of a piece: rows lie `width` values apart.
template <class R>
struct Column {
  CROSSFLOW_INLINE Column(const NormPass& pass, int64_t begin, int64_t channel)
      : width(pass.x.width), silu(pass.silu) {
    const int64_t sample = begin / pass.x.rowsInBlock * width + channel;
    if (pass.factor == nullptr) return;
    R::load(pass.factor + sample, factor);
    R::load(pass.offset + sample, offset);
  }
  /// A gradient of the SiLU's result becomes one of what went in.
  CROSSFLOW_INLINE void beforeSilu(const Floats<R>& x, Floats<R>& gradient) const {
    if (!silu) return;
    const Floats<R> value = x * factor + offset;
    Floats<R> share = value;
    sigmoid<R>(share);
    gradient *= share * (1.0f + value * (1.0f - share));
  }

  int64_t width;
  bool silu;
  Floats<R> factor{}, offset{};
};

template <class R, class X>
CROSSFLOW_INLINE void sumForward(const X* x, int64_t width, int64_t rows, float* sums) {
  Floats<R> first{}, second{}, value;
  for (int64_t row = 0; row < rows; ++row, x += width) {
    R::load(x, value);
    first += value;
    second += value * value;
  }
  R::store(first, sums);
  R::store(second, sums + width);
}

template <class R, class X>
CROSSFLOW_INLINE void sumBackward(const Column<R>& column, const X* x, const X* from, int64_t rows,
                                  float* sums) {
  Floats<R> first{}, second{}, value, gradient;
  for (int64_t row = 0; row < rows; ++row, x += column.width, from += column.width) {
    R::load(x, value);
    R::load(from, gradient);
    column.beforeSilu(value, gradient);
    first += gradient;
    second += gradient * value;
  }
  R::store(first, sums);
  R::store(second, sums + column.width);
}

/// Σ x and Σ x² of one piece, or backward Σ g and Σ g·x; [2, C].
template <class R, class X>
CROSSFLOW_INLINE void sumTyped(const NormPass& pass, float* sums, int64_t begin, int64_t rows) {
  for (int64_t channel = 0; channel < pass.x.width; channel += R::kLanes) {
    const X* x = pass.x.row<X>(begin) + channel;
    if (pass.gradient == nullptr)
      sumForward<R>(x, pass.x.width, rows, sums + channel);
    else
      sumBackward<R>(Column<R>(pass, begin, channel), x, pass.gradient->row<X>(begin) + channel,
                     rows, sums + channel);
  }
}

template <class R>
CROSSFLOW_INLINE void sumPiece(const NormPass& pass, float* sums, int64_t begin, int64_t end) {
  if (pass.x.half)
    sumTyped<R, Half>(pass, sums, begin, end - begin);
  else
    sumTyped<R, float>(pass, sums, begin, end - begin);
}

template <class R, class X>
CROSSFLOW_INLINE void normTyped(const NormPass& pass, int64_t begin, int64_t rows) {
  for (int64_t channel = 0; channel < pass.x.width; channel += R::kLanes) {
    const Column<R> column(pass, begin, channel);
    const X* x = pass.x.row<X>(begin) + channel;
    X* y = pass.y.row<X>(begin) + channel;
    for (int64_t row = 0; row < rows; ++row, x += column.width, y += column.width) {
      Floats<R> value;
      R::load(x, value);
      value = value * column.factor + column.offset;
      if (column.silu) {
        Floats<R> share = value;
        sigmoid<R>(share);
        value *= share;
      }
      R::store(value, y);
    }
  }
}

template <class R>
CROSSFLOW_INLINE void normPiece(const NormPass& pass, int64_t begin, int64_t end) {
  if (pass.x.half)
    normTyped<R, Half>(pass, begin, end - begin);
  else
    normTyped<R, float>(pass, begin, end - begin);
}

/// What x's gradient is made of: g·factor + x·slope + shift.
struct BackwardPass {
  NormPass pass;
  const float *slope, *shift;  // [B, C]
};

template <class R, class X>
CROSSFLOW_INLINE void gradientTyped(const BackwardPass& back, int64_t begin, int64_t rows) {
  const NormPass& pass = back.pass;
  const int64_t sample = begin / pass.x.rowsInBlock * pass.x.width;
  for (int64_t channel = 0; channel < pass.x.width; channel += R::kLanes) {
    const Column<R> column(pass, begin, channel);
    Floats<R> slope, shift, value, gradient;
    R::load(back.slope + sample + channel, slope);
    R::load(back.shift + sample + channel, shift);
    const X *x = pass.x.row<X>(begin) + channel, *from = pass.gradient->row<X>(begin) + channel;
    X* to = pass.y.row<X>(begin) + channel;
    for (int64_t row = 0; row < rows; ++row) {
      R::load(x + row * column.width, value);
      R::load(from + row * column.width, gradient);
      column.beforeSilu(value, gradient);
      R::store(gradient * column.factor + value * slope + shift, to + row * column.width);
    }
  }
}

template <class R>
CROSSFLOW_INLINE void gradientPiece(const BackwardPass& back, int64_t begin, int64_t end) {
  if (back.pass.x.half)
    gradientTyped<R, Half>(back, begin, end - begin);
  else
    gradientTyped<R, float>(back, begin, end - begin);
}

/// `range(R(), begin, end, piece)` for all pieces of all samples; no piece has rows of two samples.
template <class Range>
void inPieces(const RowPlaces& x, const Range& range) {
  const int64_t inSample = (x.rowsInBlock + kPiece - 1) / kPiece;
  parallelFor(0, x.rows / x.rowsInBlock * inSample, 1, [&](int64_t first, int64_t last) {
    for (int64_t piece = first; piece < last; ++piece) {
      const int64_t start = piece / inSample * x.rowsInBlock;
      const int64_t begin = start + piece % inSample * kPiece;
      lanes::onThisProcessor([&]<class R>(R registers) CROSSFLOW_HERE {
        range(registers, begin, std::min(begin + kPiece, start + x.rowsInBlock), piece);
      });
    }
  });
}

/// [B, 2, C] in double.
at::Tensor sums(const NormPass& pass) {
  const int64_t samples = pass.x.rows / pass.x.rowsInBlock, width = pass.x.width;
  const int64_t inSample = (pass.x.rowsInBlock + kPiece - 1) / kPiece;
  const at::Tensor pieces = at::empty({samples, inSample, 2, width}, at::kFloat);
  float* to = pieces.mutable_data_ptr<float>();
  inPieces(pass.x, [&]<class R>(R, int64_t begin, int64_t end, int64_t piece)
                       CROSSFLOW_HERE { sumPiece<R>(pass, to + piece * 2 * width, begin, end); });
  return pieces.to(at::kDouble).sum(1);
}

at::Tensor placesOf(const at::Tensor& x) {
  return x.permute({0, 2, 3, 1}).flatten(1, 2);  // [B, H·W, C]
}

at::Tensor perChannel(const at::Tensor& perGroup, int64_t channels) {
  return perGroup.repeat_interleave(channels / perGroup.size(1), 1);  // [B, C]
}

struct Affine {
  at::Tensor factor, offset;  // [B, C] fp32
};

Affine affineOf(const GroupNormWork& work, const at::Tensor& mean, const at::Tensor& inverse) {
  const int64_t channels = work.x.size(1);
  const at::Tensor factor =
      (perChannel(inverse.to(at::kDouble), channels) * work.weight).to(at::kFloat).contiguous();
  const at::Tensor offset = work.bias - perChannel(mean, channels) * factor;
  return {factor, offset.contiguous()};
}

}  // namespace

bool groupNormFits(const at::Tensor& x, int64_t groups) {
  const bool known = x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16;
  return known && !PlainOperators::wanted() && x.device().is_cpu() && x.dim() == 4 &&
         x.numel() > 0 && x.size(1) % lanes::kMostLanes == 0 && x.size(1) % groups == 0 &&
         x.is_contiguous(at::MemoryFormat::ChannelsLast);
}

NormedGroups groupNormRows(const GroupNormWork& work) {
  const at::Tensor places = placesOf(work.x);
  NormedGroups result{at::empty_like(work.x), {}, {}};
  const NamedWork named("crossflow::group_norm", {work.x}, {result.y});
  const RowPlaces x(places), y(placesOf(result.y));
  const int64_t inGroup = x.rowsInBlock * (x.width / work.groups);
  const auto count = static_cast<double>(inGroup);
  const at::Tensor both = sums({x, y, nullptr, nullptr, nullptr, false})
                              .view({places.size(0), 2, work.groups, -1})
                              .sum(-1) /
                          count;  // [B, 2, G]
  const at::Tensor mean = both.select(1, 0), square = both.select(1, 1);
  const at::Tensor inverse = at::rsqrt((square - mean.square()).clamp_min(0) + work.epsilon);
  result.mean = mean.to(at::kFloat);
  result.inverse = inverse.to(at::kFloat);
  const Affine affine = affineOf(work, result.mean, result.inverse);
  const NormPass pass{x,
                      y,
                      nullptr,
                      affine.factor.const_data_ptr<float>(),
                      affine.offset.const_data_ptr<float>(),
                      work.silu};
  inPieces(x, [&]<class R>(R, int64_t begin, int64_t end, int64_t)
                  CROSSFLOW_HERE { normPiece<R>(pass, begin, end); });
  return result;
}

GroupNormGradients groupNormRowsBackward(const GroupNormWork& work, const NormedGroups& forward,
                                         const at::Tensor& gradient) {
  const at::Tensor places = placesOf(work.x);
  const int64_t channels = work.x.size(1);
  GroupNormGradients result{at::empty_like(work.x), {}, {}};
  const RowPlaces x(places), to(placesOf(result.x)), from(placesOf(gradient));
  const Affine affine = affineOf(work, forward.mean, forward.inverse);
  const NormPass pass{x,
                      to,
                      &from,
                      affine.factor.const_data_ptr<float>(),
                      affine.offset.const_data_ptr<float>(),
                      work.silu};
  const at::Tensor both = sums(pass);  // [B, 2, C]
  const at::Tensor plain = both.select(1, 0), along = both.select(1, 1);
  const at::Tensor mean = forward.mean.to(at::kDouble), inverse = forward.inverse.to(at::kDouble);
  result.bias = plain.sum(0).to(at::kFloat);
  result.weight = ((along - perChannel(mean, channels) * plain) * perChannel(inverse, channels))
                      .sum(0)
                      .to(at::kFloat);
  const auto inGroups = [&](const at::Tensor& sum) {
    return (sum * work.weight).view({places.size(0), work.groups, -1}).sum(-1);  // [B, G]
  };
  const int64_t inGroup = x.rowsInBlock * (channels / work.groups);
  const auto count = static_cast<double>(inGroup);
  const at::Tensor offsets = inGroups(plain), slopes = inGroups(along);
  const at::Tensor slope = (offsets * mean - slopes) * inverse.pow(3) / count;
  const at::Tensor shift = -slope * mean - offsets * inverse / count;
  const at::Tensor slopeRows = perChannel(slope, channels).to(at::kFloat).contiguous(),
                   shiftRows = perChannel(shift, channels).to(at::kFloat).contiguous();
  const BackwardPass back{pass, slopeRows.const_data_ptr<float>(),
                          shiftRows.const_data_ptr<float>()};
  inPieces(x, [&]<class R>(R, int64_t begin, int64_t end, int64_t)
                  CROSSFLOW_HERE { gradientPiece<R>(back, begin, end); });
  return result;
}

}  // namespace crossflow::models
