// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/row_kernels.h"

#include "models/torch.h"

#include <cmath>

#include "models/kernels/fused_kernels.h"
#include "models/kernels/named_work.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/row_places.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::gather;
using lanes::Half;
using lanes::inParallel;
using lanes::RowPlaces;

template <class R, class Out>
CROSSFLOW_INLINE void scaled(const float* from, float factor, const float* scale, Out* to,
                             int64_t width) {
  for (int64_t i = 0; i < width; i += R::kLanes) {
    Floats<R> value, by;
    R::load(from + i, value);
    R::load(scale + i, by);
    R::store(value * factor * by, to + i);
  }
}

template <class R>
CROSSFLOW_INLINE void scaled(const float* from, float factor, const float* scale,
                             const RowPlaces& to, int64_t row) {
  if (to.half)
    scaled<R>(from, factor, scale, to.row<Half>(row), to.width);
  else
    scaled<R>(from, factor, scale, to.row<float>(row), to.width);
}

struct NormWork {
  RowPlaces x, to;
  const RowPlaces* branch;
  const RowPlaces* sum;  // where x + branch go; without it nobody wants them
  const float* scale;
};

template <class R>
CROSSFLOW_INLINE void normRange(const NormWork& work, float* scratch, int64_t begin, int64_t end) {
  const auto width = static_cast<float>(work.x.width);
  for (int64_t row = begin; row < end; ++row) {
    float* values = work.sum == nullptr ? scratch : work.sum->row<float>(row);
    const float squares = gather<R>(work.x, work.branch, row, values);
    const float factor =
        1.0f / (__builtin_sqrtf(squares) * (1.0f / __builtin_sqrtf(width)) + 1e-8f);
    scaled<R>(values, factor, work.scale, work.to, row);
  }
}

template <class R>
CROSSFLOW_INLINE void addRange(const RowPlaces& sum, const RowPlaces& x, int64_t begin,
                               int64_t end) {
  for (int64_t row = begin; row < end; ++row) gather<R>(sum, &x, row, sum.row<float>(row));
}

struct ScaleWork {
  RowPlaces x, to;
  const float* scale;
  float* mean;
  float* variance;
};

template <class R>
CROSSFLOW_INLINE void scaleRange(const ScaleWork& work, float* scratch, int64_t begin,
                                 int64_t end) {
  const int64_t width = work.x.width;
  for (int64_t row = begin; row < end; ++row) {
    gather<R>(work.x, nullptr, row, scratch);
    Floats<R> total{}, squares{};
    for (int64_t i = 0; i < width; i += R::kLanes) {
      Floats<R> value;
      R::load(scratch + i, value);
      total += value;
    }
    const float mean = R::sum(total) / static_cast<float>(width);
    for (int64_t i = 0; i < width; i += R::kLanes) {
      Floats<R> value;
      R::load(scratch + i, value);
      value -= mean;
      squares += value * value;
    }
    work.mean[row] = mean;
    work.variance[row] = R::sum(squares) / static_cast<float>(width);
    scaled<R>(scratch, 1.0f, work.scale, work.to, row);
  }
}

bool rowsLieTogether(const at::Tensor& x) {
  return x.is_contiguous() || (x.size(0) > 0 && x.select(0, 0).is_contiguous());
}

at::Tensor newRows(const at::Tensor& like, at::ScalarType type) {
  return at::empty(like.sizes(), like.options().dtype(type).memory_format(std::nullopt));
}

NormWork normWork(const at::Tensor& x, const at::Tensor& to, const at::Tensor& scale) {
  return {RowPlaces(x), RowPlaces(to), nullptr, nullptr, scale.const_data_ptr<float>()};
}

}  // namespace

bool rowKernelsFit(const at::Tensor& x) {
  if (fusedFit(x)) return true;
  const bool known = x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16;
  return known && !PlainOperators::wanted() && x.device().is_cpu() && x.dim() > 1 &&
         x.numel() > 0 && x.size(-1) % lanes::kMostLanes == 0 && !at::GradMode::is_enabled() &&
         rowsLieTogether(x);
}

at::Tensor rmsNormRows(const at::Tensor& x, const at::Tensor& scale, at::ScalarType type) {
  if (fusedFit(x)) return fusedSumAndNorm(x, {}, {}, {.scale = scale}, type).normalised;
  at::Tensor to = newRows(x, type);
  const NamedWork named("crossflow::rms_norm", {x, scale}, {to});
  const NormWork work = normWork(x, to, scale);
  inParallel(work.x, [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                         CROSSFLOW_HERE { normRange<R>(work, scratch, begin, end); });
  return to;
}

SumAndNorm addAndNormRows(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& scale,
                          at::ScalarType type) {
  if (fusedFit(x)) {
    FusedSum fused = fusedSumAndNorm(x, {}, branch, {.scale = scale}, type);
    return {std::move(fused.sum), std::move(fused.normalised)};
  }
  SumAndNorm result{newRows(x, at::kFloat), newRows(x, type)};
  const NamedWork named("crossflow::sum_and_norm", {x, branch, scale},
                        {result.sum, result.normalised});
  const RowPlaces more(branch), sum(result.sum);
  NormWork work = normWork(x, result.normalised, scale);
  work.branch = &more;
  work.sum = &sum;
  inParallel(work.x, [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                         CROSSFLOW_HERE { normRange<R>(work, scratch, begin, end); });
  return result;
}

void addRows(const at::Tensor& sum, const at::Tensor& x) {
  if (fusedFit(sum)) return fusedAdd(sum, x);
  const NamedWork named("crossflow::add_rows", {sum, x}, {});
  const RowPlaces to(sum), from(x);
  inParallel(to, [&]<class R>(R, float*, int64_t begin, int64_t end)
                     CROSSFLOW_HERE { addRange<R>(to, from, begin, end); });
}

ScaledRows scaleRows(const at::Tensor& x, const at::Tensor& scale, at::ScalarType type) {
  auto shape = x.sizes().vec();
  shape.back() = 1;
  ScaledRows result{newRows(x, type), at::empty(shape, at::kFloat), at::empty(shape, at::kFloat)};
  const NamedWork named("crossflow::scale_and_norm", {x, scale}, {result.scaled});
  const ScaleWork work{RowPlaces(x), RowPlaces(result.scaled), scale.const_data_ptr<float>(),
                       result.mean.data_ptr<float>(), result.variance.data_ptr<float>()};
  inParallel(work.x, [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                         CROSSFLOW_HERE { scaleRange<R>(work, scratch, begin, end); });
  return result;
}

}  // namespace crossflow::models
