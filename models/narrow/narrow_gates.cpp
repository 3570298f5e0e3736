// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/narrow/narrow_gates.h"

#include "models/torch.h"

#include "models/kernels/each_processor.h"
#include "models/kernels/parallel_for.h"
#include "models/layers/narrow_products.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::Half;
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
template <class R>
CROSSFLOW_INLINE void share(const Floats<R>& x, Floats<R>& to) {
  to = x * (1.0f + 0.044715f * x * x) * -1.5957691216f;
  R::exponential(to);
  to = 1.0f / (1.0f + to);
}

template <class R>
CROSSFLOW_INLINE void geluRange(const GeluWork& work, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i += R::kLanes) {
    Floats<R> x, part, factor;
    R::load(work.x + i, x);
    share<R>(x, part);
    part *= x;
    if (work.factor != nullptr) {
      R::load(work.factor + i, factor);
      part *= factor;
    }
    R::store(part, work.to + i);
  }
}

template <class R>
CROSSFLOW_INLINE void geluBackwardRange(const GeluBackwardWork& work, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i += R::kLanes) {
    Floats<R> gradient, x, part, factor;
    R::load(work.gradient + i, gradient);
    R::load(work.x + i, x);
    share<R>(x, part);
    if (work.factor != nullptr) {
      R::load(work.factor + i, factor);
      R::store(gradient * x * part, work.factorGradient + i);
      gradient *= factor;
    }
    const Floats<R> slope = x * part * (1.0f - part) * (1.5957691216f + 0.2140644488f * x * x);
    R::store(gradient * (part + slope), work.xGradient + i);
  }
}

/// range(R(), begin, end) for parts of `count` numbers in whole registers.
template <class Range>
void inRegisters(int64_t count, const Range& range) {
  using lanes::kMostLanes;
  parallelFor(0, count / kMostLanes, kGrain / kMostLanes, [&](int64_t begin, int64_t end) {
    lanes::onThisProcessor([&]<class R>(R registers) CROSSFLOW_HERE {
      range(registers, begin * kMostLanes, end * kMostLanes);
    });
  });
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
    inRegisters(x.numel(), [&]<class R>(R, int64_t begin, int64_t end)
                               CROSSFLOW_HERE { geluRange<R>(work, begin, end); });
    return to;  // [...], as x
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const variable_list saved = context->get_saved_variables();
    const at::Tensor &x = saved[0], &factor = saved[1], gradient = gradients[0].contiguous();
    const at::Tensor dx = at::empty_like(x);
    const at::Tensor dFactor = factor.defined() ? at::empty_like(factor) : at::Tensor();
    const GeluBackwardWork work{halves(gradient), halves(x), halves(factor), newHalves(dx),
                                newHalves(dFactor)};
    inRegisters(x.numel(), [&]<class R>(R, int64_t begin, int64_t end)
                               CROSSFLOW_HERE { geluBackwardRange<R>(work, begin, end); });
    return {dx, dFactor};
  }
};

}  // namespace

bool narrowGatesFit(const at::Tensor& x) {
  return narrowProductsFit(x) && x.scalar_type() == at::kBFloat16 && x.is_contiguous() &&
         x.numel() % lanes::kMostLanes == 0;
}

at::Tensor narrowGelu(const at::Tensor& x) {
  return NarrowGelu::apply(x, std::nullopt);
}

at::Tensor narrowGatedGelu(const at::Tensor& x, const at::Tensor& factor) {
  return NarrowGelu::apply(x, std::optional(factor));
}

}  // namespace crossflow::models
