// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/modulation_kernels.h"

#include "models/torch.h"

#include "models/kernels/parallel_for.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/row_places.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::gather;
using lanes::Half;
using lanes::RowPlaces;

template <class R>
CROSSFLOW_INLINE void scatter(const float* from, const RowPlaces& to, int64_t row) {
  Floats<R> value;
  if (to.half) {
    for (int64_t i = 0; i < to.width; i += R::kLanes) {
      R::load(from + i, value);
      R::store(value, to.row<Half>(row) + i);
    }
    return;
  }
  for (int64_t i = 0; i < to.width; i += R::kLanes) {
    R::load(from + i, value);
    R::store(value, to.row<float>(row) + i);
  }
}

struct ModulateWork {
  RowPlaces x, y;
  const float *shift, *scale;
  float *mean, *inverse;
  float epsilon;
};

template <class R>
CROSSFLOW_INLINE void modulateRange(const ModulateWork& work, float* values, int64_t begin,
                                    int64_t end) {
  const int64_t width = work.x.width;
  for (int64_t row = begin; row < end; ++row) {
    gather<R>(work.x, nullptr, row, values);
    Floats<R> total{}, squares{}, value, shift, scale;
    for (int64_t i = 0; i < width; i += R::kLanes) {
      R::load(values + i, value);
      total += value;
    }
    const float mean = R::sum(total) / static_cast<float>(width);
    for (int64_t i = 0; i < width; i += R::kLanes) {
      R::load(values + i, value);
      value -= mean;
      squares += value * value;
    }
    const float variance = R::sum(squares) / static_cast<float>(width);
    const float inverse = 1.0f / __builtin_sqrtf(variance + work.epsilon);
    const int64_t sample = row / work.x.rowsInBlock * width;
    for (int64_t i = 0; i < width; i += R::kLanes) {
      R::load(values + i, value);
      R::load(work.shift + sample + i, shift);
      R::load(work.scale + sample + i, scale);
      R::store((value - mean) * inverse * (scale + 1.0f) + shift, values + i);
    }
    scatter<R>(values, work.y, row);
    work.mean[row] = mean;
    work.inverse[row] = inverse;
  }
}

struct ModulateBackwardWork {
  RowPlaces gradient, x, xGradient;
  const float *scale, *mean, *inverse;
  float *shiftGradient, *scaleGradient;
};

/// One row: what it adds to its sample's shift and scale, then its own gradient.
template <class R>
CROSSFLOW_INLINE void modulateBackwardRow(const ModulateBackwardWork& work, int64_t row,
                                          int64_t sample, float* gradient) {
  const int64_t width = work.x.width;
  gather<R>(work.gradient, nullptr, row, gradient);
  const float* x = work.x.row<float>(row);
  float* to = work.xGradient.row<float>(row);
  const float mean = work.mean[row], inverse = work.inverse[row];
  Floats<R> sum{}, along{}, value, normal, scale, shifts, scales;
  for (int64_t i = 0; i < width; i += R::kLanes) {
    R::load(gradient + i, value);
    R::load(x + i, normal);
    R::load(work.scale + sample + i, scale);
    R::load(work.shiftGradient + sample + i, shifts);
    R::load(work.scaleGradient + sample + i, scales);
    normal = (normal - mean) * inverse;
    R::store(shifts + value, work.shiftGradient + sample + i);
    R::store(scales + value * normal, work.scaleGradient + sample + i);
    value *= scale + 1.0f;
    R::store(value, gradient + i);
    sum += value;
    along += value * normal;
  }
  const float mean1 = R::sum(sum) / static_cast<float>(width);
  const float mean2 = R::sum(along) / static_cast<float>(width);
  for (int64_t i = 0; i < width; i += R::kLanes) {
    R::load(gradient + i, value);
    R::load(x + i, normal);
    normal = (normal - mean) * inverse;
    R::store((value - mean1 - normal * mean2) * inverse, to + i);
  }
}

template <class R>
CROSSFLOW_INLINE void modulateBackwardRange(const ModulateBackwardWork& work, float* scratch,
                                            int64_t begin, int64_t end) {
  for (int64_t block = begin; block < end; ++block)
    for (int64_t i = 0; i < work.x.rowsInBlock; ++i)
      modulateBackwardRow<R>(work, block * work.x.rowsInBlock + i, block * work.x.width, scratch);
}

struct GatedWork {
  RowPlaces x, branch, to;
  const float* gate;
};

template <class R>
CROSSFLOW_INLINE void gatedRange(const GatedWork& work, float* values, int64_t begin, int64_t end) {
  const int64_t width = work.x.width;
  std::vector<float> sums(static_cast<size_t>(width));
  for (int64_t row = begin; row < end; ++row) {
    const float* gate = work.gate + row / work.x.rowsInBlock * width;
    gather<R>(work.branch, nullptr, row, values);
    gather<R>(work.x, nullptr, row, sums.data());
    Floats<R> value, factor, sum;
    for (int64_t i = 0; i < width; i += R::kLanes) {
      R::load(values + i, value);
      R::load(gate + i, factor);
      R::load(sums.data() + i, sum);
      R::store(sum + value * factor, values + i);
    }
    scatter<R>(values, work.to, row);
  }
}

struct GatedBackwardWork {
  RowPlaces gradient, branch, branchGradient;
  const float* gate;
  float* gateGradient;
};

template <class R>
CROSSFLOW_INLINE void gatedBackwardRange(const GatedBackwardWork& work, float* values,
                                         int64_t begin, int64_t end) {
  const int64_t width = work.branch.width;
  std::vector<float> gradients(static_cast<size_t>(width));
  for (int64_t row = begin; row < end; ++row) {
    const int64_t sample = row / work.branch.rowsInBlock * width;
    gather<R>(work.branch, nullptr, row, values);
    gather<R>(work.gradient, nullptr, row, gradients.data());
    Floats<R> value, gate, gradient, sum;
    for (int64_t i = 0; i < width; i += R::kLanes) {
      R::load(values + i, value);
      R::load(gradients.data() + i, gradient);
      R::load(work.gate + sample + i, gate);
      R::load(work.gateGradient + sample + i, sum);
      R::store(sum + gradient * value, work.gateGradient + sample + i);
      R::store(gradient * gate, values + i);
    }
    scatter<R>(values, work.branchGradient, row);
  }
}

/// range(R(), scratch, begin, end): whole samples to each thread: their sums over tokens have one
/// order.
template <class Range>
void bySample(const RowPlaces& x, const Range& range) {
  parallelFor(0, x.rows / x.rowsInBlock, 1, [&](int64_t begin, int64_t end) {
    std::vector<float> scratch(static_cast<size_t>(x.width));
    lanes::onThisProcessor([&]<class R>(R registers)
                               CROSSFLOW_HERE { range(registers, scratch.data(), begin, end); });
  });
}

at::Tensor perSample(const at::Tensor& x) {
  return at::zeros({x.size(0), x.size(-1)}, at::kFloat);
}

}  // namespace

bool modulationFits(const at::Tensor& x) {
  const bool known = x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16;
  return known && !PlainOperators::wanted() && x.device().is_cpu() && x.dim() == 3 &&
         x.numel() > 0 && x.size(-1) % lanes::kMostLanes == 0 && x.is_contiguous();
}

ModulatedRows modulateRows(const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale,
                           double epsilon, at::ScalarType type) {
  ModulatedRows rows{at::empty(x.sizes(), type), at::empty({x.size(0), x.size(1)}, at::kFloat),
                     at::empty({x.size(0), x.size(1)}, at::kFloat)};
  const ModulateWork work{RowPlaces(x),
                          RowPlaces(rows.y),
                          shift.const_data_ptr<float>(),
                          scale.const_data_ptr<float>(),
                          rows.mean.mutable_data_ptr<float>(),
                          rows.inverse.mutable_data_ptr<float>(),
                          static_cast<float>(epsilon)};
  lanes::inParallel(work.x, [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                                CROSSFLOW_HERE { modulateRange<R>(work, scratch, begin, end); });
  return rows;
}

ModulatedGradients modulateRowsBackward(const at::Tensor& gradient, const at::Tensor& x,
                                        const at::Tensor& scale, const at::Tensor& mean,
                                        const at::Tensor& inverse) {
  ModulatedGradients result{at::empty_like(x), perSample(x), perSample(x)};
  const ModulateBackwardWork work{RowPlaces(gradient),
                                  RowPlaces(x),
                                  RowPlaces(result.x),
                                  scale.const_data_ptr<float>(),
                                  mean.const_data_ptr<float>(),
                                  inverse.const_data_ptr<float>(),
                                  result.shift.mutable_data_ptr<float>(),
                                  result.scale.mutable_data_ptr<float>()};
  bySample(work.x, [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                       CROSSFLOW_HERE { modulateBackwardRange<R>(work, scratch, begin, end); });
  return result;
}

at::Tensor addGatedRows(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& branch) {
  at::Tensor to = at::empty_like(x);
  const GatedWork work{RowPlaces(x), RowPlaces(branch), RowPlaces(to),
                       gate.const_data_ptr<float>()};
  lanes::inParallel(work.x, [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                                CROSSFLOW_HERE { gatedRange<R>(work, scratch, begin, end); });
  return to;
}

GatedGradients addGatedRowsBackward(const at::Tensor& gradient, const at::Tensor& gate,
                                    const at::Tensor& branch) {
  GatedGradients result{at::empty_like(branch), perSample(branch)};
  const GatedBackwardWork work{RowPlaces(gradient), RowPlaces(branch), RowPlaces(result.branch),
                               gate.const_data_ptr<float>(), result.gate.mutable_data_ptr<float>()};
  bySample(work.branch, [&]<class R>(R, float* scratch, int64_t begin, int64_t end) CROSSFLOW_HERE {
    const int64_t tokens = work.branch.rowsInBlock;
    gatedBackwardRange<R>(work, scratch, begin * tokens, end * tokens);
  });
  return result;
}

}  // namespace crossflow::models
