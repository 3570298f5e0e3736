// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/narrow/narrow_gates.h"

#include "models/torch.h"

#include "models/kernels/parallel_for.h"
#include "models/kernels/row_lanes.h"
#include "models/layers/narrow_products.h"

namespace crossflow::models {
namespace {

using lanes::Half;
using lanes::kLanes;
using lanes::Lanes;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int64_t kGrain = 1 << 15;

struct GeluWork {
  const Half *x, *factor;  // factor: null where there is none
  Half* to;
};

struct GeluBackwardWork {
  const Half *gradient, *x, *factor;
  Half *xGradient, *factorGradient;
};

/// What of x passes: (1 + tanh(√(2/π)·(x + 0.044715 x³))) / 2, a sigmoid.
CROSSFLOW_INLINE void share(const Lanes& x, Lanes& to) {
  to = x * (1.0f + 0.044715f * x * x) * -1.5957691216f;
  lanes::exponential(to);
  to = 1.0f / (1.0f + to);
}

CROSSFLOW_EACH_PROCESSOR
void geluRange(const GeluWork& work, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i += kLanes) {
    Lanes x, part, factor;
    lanes::load(work.x + i, x);
    share(x, part);
    part *= x;
    if (work.factor != nullptr) {
      lanes::load(work.factor + i, factor);
      part *= factor;
    }
    lanes::store(part, work.to + i);
  }
}

CROSSFLOW_EACH_PROCESSOR
void geluBackwardRange(const GeluBackwardWork& work, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i += kLanes) {
    Lanes gradient, x, part, factor;
    lanes::load(work.gradient + i, gradient);
    lanes::load(work.x + i, x);
    share(x, part);
    if (work.factor != nullptr) {
      lanes::load(work.factor + i, factor);
      lanes::store(gradient * x * part, work.factorGradient + i);
      gradient *= factor;
    }
    const Lanes slope = x * part * (1.0f - part) * (1.5957691216f + 0.2140644488f * x * x);
    lanes::store(gradient * (part + slope), work.xGradient + i);
  }
}

const Half* halves(const at::Tensor& x) {
  return x.defined() ? static_cast<const Half*>(x.const_data_ptr()) : nullptr;
}

Half* newHalves(const at::Tensor& x) {
  return x.defined() ? static_cast<Half*>(x.mutable_data_ptr()) : nullptr;
}

struct NarrowGelu : torch::autograd::Function<NarrowGelu> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x,
                            const std::optional<at::Tensor>& more) {
    const at::Tensor factor = more.value_or(at::Tensor());
    context->save_for_backward({x, factor});
    at::Tensor to = at::empty_like(x);  // [...]
    const GeluWork work{halves(x), halves(factor), newHalves(to)};
    parallelFor(0, x.numel() / kLanes, kGrain / kLanes,
                [&](int64_t begin, int64_t end) { geluRange(work, begin * kLanes, end * kLanes); });
    return to;  // [...], as x
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor &x = saved[0], &factor = saved[1], gradient = gradients[0].contiguous();
    const at::Tensor dx = at::empty_like(x);
    const at::Tensor dFactor = factor.defined() ? at::empty_like(factor) : at::Tensor();
    const GeluBackwardWork work{halves(gradient), halves(x), halves(factor), newHalves(dx),
                                newHalves(dFactor)};
    parallelFor(0, x.numel() / kLanes, kGrain / kLanes, [&](int64_t begin, int64_t end) {
      geluBackwardRange(work, begin * kLanes, end * kLanes);
    });
    return {dx, dFactor};
  }
};

}  // namespace

bool narrowGatesFit(const at::Tensor& x) {
  return narrowProductsFit(x) && x.scalar_type() == at::kBFloat16 && x.is_contiguous() &&
         x.numel() % kLanes == 0;
}

at::Tensor narrowGelu(const at::Tensor& x) {
  return NarrowGelu::apply(x, std::nullopt);
}

at::Tensor narrowGatedGelu(const at::Tensor& x, const at::Tensor& factor) {
  return NarrowGelu::apply(x, std::optional(factor));
}

}  // namespace crossflow::models
