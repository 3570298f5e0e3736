// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/narrow/narrow_norms.h"

#include "models/torch.h"

#include <cmath>
#include <vector>

#include "models/kernels/parallel_for.h"
#include "models/layers/narrow_products.h"
#include "models/layers/row_places.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::gather;
using lanes::Half;
using lanes::RowPlaces;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// Sums over rows have one order whatever the number of threads.
constexpr int64_t kRowsOfSum = 64;

/// What a row's backward pass needs: c = x - mean, y = c · factor · weight + bias, and what the
/// factor's own dependence on x takes off.
struct RowFacts {
  float mean, factor, slope;
};

struct NormForwardWork {
  RowPlaces x;
  const RowPlaces* branch;
  float* sum;  // null: nobody wants it
  const float *weight, *bias;
  float* wide;
  Half* narrow;
  RowFacts* facts;
  NarrowNormKind kind;
};

template <class R>
CROSSFLOW_INLINE RowFacts factsOf(const float* values, float squares, int64_t width,
                                  const NarrowNormKind& kind) {
  const auto count = static_cast<float>(width), epsilon = static_cast<float>(kind.epsilon);
  if (!kind.centred) {
    const float factor = 1.0f / __builtin_sqrtf(squares / count + epsilon);
    return {0.0f, factor, factor * factor * factor / count};
  }
  Floats<R> total{}, value, apart{};
  for (int64_t i = 0; i < width; i += R::kLanes) {
    R::load(values + i, value);
    total += value;
  }
  const float mean = R::sum(total) / count;
  for (int64_t i = 0; i < width; i += R::kLanes) {
    R::load(values + i, value);
    value -= mean;
    apart += value * value;
  }
  const float deviation = __builtin_sqrtf(R::sum(apart) / (count - 1.0f));
  const float factor = 1.0f / (deviation + epsilon);
  const float slope = deviation > 0.0f ? factor * factor / ((count - 1.0f) * deviation) : 0.0f;
  return {mean, factor, slope};
}

template <class R>
CROSSFLOW_INLINE void normForwardRange(const NormForwardWork& work, float* scratch, int64_t begin,
                                       int64_t end) {
  const int64_t width = work.x.width;
  for (int64_t row = begin; row < end; ++row) {
    float* values = work.sum == nullptr ? scratch : work.sum + row * width;
    const float squares = gather<R>(work.x, work.branch, row, values);
    const RowFacts facts = factsOf<R>(values, squares, width, work.kind);
    work.facts[row] = facts;
    for (int64_t i = 0; i < width; i += R::kLanes) {
      Floats<R> value, weight, bias{};
      R::load(values + i, value);
      R::load(work.weight + i, weight);
      if (work.bias != nullptr) R::load(work.bias + i, bias);
      value = (value - facts.mean) * facts.factor * weight + bias;
      if (work.wide != nullptr) R::store(value, work.wide + row * width + i);
      if (work.narrow != nullptr) R::store(value, work.narrow + row * width + i);
    }
  }
}

struct NormBackwardWork {
  int64_t width;
  bool centred;
  const float *sum, *weight, *sumGradient, *wideGradient;
  const Half* narrowGradient;
  const RowFacts* facts;
  float* xGradient;
  Half* branchGradient;  // null: none, or like x
};

template <class R>
CROSSFLOW_INLINE void gradientAt(const NormBackwardWork& work, int64_t place, Floats<R>& to) {
  Floats<R> more;
  to = Floats<R>{};
  if (work.wideGradient != nullptr) R::load(work.wideGradient + place, to);
  if (work.narrowGradient != nullptr) {
    R::load(work.narrowGradient + place, more);
    to += more;
  }
}

template <class R>
CROSSFLOW_INLINE void normBackwardRange(const NormBackwardWork& work, int64_t begin, int64_t end,
                                        float* scratch, float* weightSums, float* biasSums) {
  const int64_t width = work.width;
  for (int64_t row = begin; row < end; ++row) {
    const RowFacts facts = work.facts[row];
    Floats<R> gradient, centre, weight, sums, total{}, along{};
    for (int64_t i = 0; i < width; i += R::kLanes) {
      gradientAt<R>(work, row * width + i, gradient);
      R::load(work.sum + row * width + i, centre);
      centre -= facts.mean;
      R::load(weightSums + i, sums);
      R::store(sums + gradient * centre * facts.factor, weightSums + i);
      R::load(biasSums + i, sums);
      R::store(sums + gradient, biasSums + i);
      R::load(work.weight + i, weight);
      gradient *= weight;
      R::store(gradient, scratch + i);
      total += gradient;
      along += gradient * centre;
    }
    const float mean = work.centred ? R::sum(total) / static_cast<float>(width) : 0.0f;
    const float slope = facts.slope * R::sum(along);
    for (int64_t i = 0; i < width; i += R::kLanes) {
      R::load(scratch + i, gradient);
      R::load(work.sum + row * width + i, centre);
      gradient = (gradient - mean) * facts.factor - (centre - facts.mean) * slope;
      if (work.sumGradient != nullptr) {
        R::load(work.sumGradient + row * width + i, sums);
        gradient += sums;
      }
      R::store(gradient, work.xGradient + row * width + i);
      if (work.branchGradient != nullptr) R::store(gradient, work.branchGradient + row * width + i);
    }
  }
}

const float* floats(const at::Tensor& x) {
  return x.defined() ? x.const_data_ptr<float>() : nullptr;
}

at::Tensor newLike(const at::Tensor& x, at::ScalarType type) {
  return at::empty(x.sizes(), type);
}

NormBackwardWork backwardWork(const variable_list& saved, const variable_list& gradients,
                              const at::Tensor& dx, const at::Tensor& dBranch, bool centred) {
  const at::Tensor &dSum = gradients[0], &dWide = gradients[1], &dNarrow = gradients[2];
  return {dx.size(-1),
          centred,
          floats(saved[0]),
          floats(saved[1]),
          floats(dSum),
          floats(dWide),
          dNarrow.defined() ? static_cast<const Half*>(dNarrow.const_data_ptr()) : nullptr,
          static_cast<const RowFacts*>(saved[2].const_data_ptr()),
          dx.mutable_data_ptr<float>(),
          dBranch.defined() ? static_cast<Half*>(dBranch.mutable_data_ptr()) : nullptr};
}

/// Sums over rows of what weight and bias got, [2, D].
at::Tensor runBackward(const NormBackwardWork& work, int64_t rows) {
  const int64_t parts = (rows + kRowsOfSum - 1) / kRowsOfSum;
  const at::Tensor sums = at::zeros({parts, 2, work.width}, at::kFloat);
  auto* places = sums.mutable_data_ptr<float>();
  parallelFor(0, parts, 4, [&](int64_t begin, int64_t end) {
    std::vector<float> scratch(static_cast<size_t>(work.width));
    for (int64_t part = begin; part < end; ++part) {
      float* own = places + part * 2 * work.width;
      lanes::onThisProcessor([&]<class R>(R) CROSSFLOW_HERE {
        normBackwardRange<R>(work, part * kRowsOfSum, std::min(rows, (part + 1) * kRowsOfSum),
                             scratch.data(), own, own + work.width);
      });
    }
  });
  return sums.sum(0);
}

/// Outputs: sum (with a branch only), wide and narrow as wanted.
struct NarrowNorm : torch::autograd::Function<NarrowNorm> {
  static variable_list forward(AutogradContext* context, const at::Tensor& x,
                               const std::optional<at::Tensor>& branch, const at::Tensor& weight,
                               const std::optional<at::Tensor>& bias, bool centred, double epsilon,
                               bool isWide, bool isNarrow) {
    const bool more = branch.has_value();
    const at::Tensor sum = more ? newLike(x, at::kFloat) : x;                     // [..., D]
    const at::Tensor facts = at::empty({x.numel() / x.size(-1), 3}, at::kFloat);  // [rows, 3]
    const at::Tensor wide = isWide ? newLike(x, at::kFloat) : at::Tensor();
    const at::Tensor narrow = isNarrow ? newLike(x, at::kBFloat16) : at::Tensor();
    const std::optional<RowPlaces> places = more ? std::optional<RowPlaces>(*branch) : std::nullopt;
    const NormForwardWork work{RowPlaces(x),
                               more ? &*places : nullptr,
                               more ? sum.mutable_data_ptr<float>() : nullptr,
                               floats(weight),
                               bias ? floats(*bias) : nullptr,
                               isWide ? wide.mutable_data_ptr<float>() : nullptr,
                               isNarrow ? static_cast<Half*>(narrow.mutable_data_ptr()) : nullptr,
                               static_cast<RowFacts*>(facts.mutable_data_ptr()),
                               {centred, epsilon}};
    lanes::inParallel(work.x,
                      [&]<class R>(R, float* scratch, int64_t begin, int64_t end)
                          CROSSFLOW_HERE { normForwardRange<R>(work, scratch, begin, end); });
    context->save_for_backward({sum, weight, facts});
    context->set_materialize_grads(false);
    context->saved_data["shape"] = std::vector<int64_t>{centred, more, isWide, isNarrow};
    context->saved_data["bias"] = bias.has_value();
    context->saved_data["branch"] = more ? static_cast<int64_t>(branch->scalar_type()) : int64_t{0};
    variable_list results;
    for (const at::Tensor& result : {more ? sum : at::Tensor(), wide, narrow})
      if (result.defined()) results.push_back(result);
    return results;
  }

  static variable_list backward(AutogradContext* context, const variable_list& found) {
    const variable_list saved = context->get_saved_variables();
    const auto shape = context->saved_data["shape"].toIntVector();
    variable_list gradients(3);
    size_t next = 0;
    for (size_t i = 0; i < 3; ++i) {
      if (shape[i + 1] == 0) continue;
      const at::Tensor& gradient = found[next++];
      if (gradient.defined()) gradients[i] = gradient.contiguous();
    }
    const auto type = static_cast<at::ScalarType>(context->saved_data["branch"].toInt());
    const bool isHalf = shape[1] != 0 && type == at::kBFloat16;
    const at::Tensor dx = newLike(saved[0], at::kFloat);
    at::Tensor dBranch = isHalf ? newLike(saved[0], at::kBFloat16) : at::Tensor();
    const at::Tensor sums = runBackward(backwardWork(saved, gradients, dx, dBranch, shape[0] != 0),
                                        dx.numel() / dx.size(-1));
    if (shape[1] != 0 && !isHalf) dBranch = dx;
    const bool hasBias = context->saved_data["bias"].toBool();
    return {dx, dBranch, sums[0], hasBias ? sums[1] : at::Tensor(), {}, {}, {}, {}};
  }
};

}  // namespace

bool narrowNormFits(const at::Tensor& x, const at::Tensor& branch) {
  const auto fits = [&x](const at::Tensor& rows) {
    return rows.is_contiguous() && rows.sizes() == x.sizes() &&
           (rows.scalar_type() == at::kFloat || rows.scalar_type() == at::kBFloat16);
  };
  return narrowProductsFit(x) && x.scalar_type() == at::kFloat && x.dim() > 1 && x.numel() > 0 &&
         x.size(-1) % lanes::kMostLanes == 0 && fits(x) && (!branch.defined() || fits(branch));
}

NarrowNormed narrowNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight,
                        const at::Tensor& bias, const NarrowNormKind& kind,
                        const NarrowNormForm& form) {
  const auto optional = [](const at::Tensor& tensor) {
    return tensor.defined() ? std::optional(tensor) : std::nullopt;
  };
  variable_list results = NarrowNorm::apply(x, optional(branch), weight, optional(bias),
                                            kind.centred, kind.epsilon, form.wide, form.narrow);
  NarrowNormed normed{.sum = x, .wide = {}, .narrow = {}};
  auto next = results.begin();
  if (branch.defined()) normed.sum = *next++;
  if (form.wide) normed.wide = *next++;
  if (form.narrow) normed.narrow = *next++;
  return normed;
}

}  // namespace crossflow::models
