// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/narrow_products.h"

#include "models/torch.h"

#include <ATen/autocast_mode.h>

#ifdef __linux__
#include <dlfcn.h>
#endif

#include <limits>

#include "models/kernels/cpu_features.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/row_places.h"
#include "models/layers/weight_type.h"

namespace crossflow::models {
namespace {

using lanes::Floats;
using lanes::Half;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// MKL's product of bf16 with sums in fp32, which LibTorch brings along but has no operator for.
using WideProduct = void (*)(int layout, int transA, int transB, int m, int n, int k, float alpha,
                             const void* a, int lda, const void* b, int ldb, float beta, float* c,
                             int ldc);

constexpr int kRowMajor = 101, kAsItIs = 111, kTransposed = 112;

WideProduct wideProductOfMkl() {
#ifdef __linux__
  static const auto found =
      reinterpret_cast<WideProduct>(dlsym(RTLD_DEFAULT, "cblas_gemm_bf16bf16f32"));
  return found;
#else
  return nullptr;
#endif
}

/// gradientᵀ [out, rows] · x [rows, in] in fp32.
at::Tensor weightGradient(const at::Tensor& gradient, const at::Tensor& x) {
  const int64_t rows = x.size(0), in = x.size(1), out = gradient.size(1);
  const WideProduct product = wideProductOfMkl();
  if (product == nullptr || x.numel() == 0 || x.numel() > std::numeric_limits<int>::max() ||
      gradient.numel() > std::numeric_limits<int>::max())
    return at::mm(gradient.t(), x).to(at::kFloat);
  at::Tensor result = at::empty({out, in}, at::kFloat);
  const auto size = [](int64_t value) { return static_cast<int>(value); };
  product(kRowMajor, kTransposed, kAsItIs, size(out), size(in), size(rows), 1.0f,
          gradient.const_data_ptr(), size(out), x.const_data_ptr(), size(in), 0.0f,
          result.mutable_data_ptr<float>(), size(in));
  return result;
}

template <class R>
CROSSFLOW_INLINE void sumOfRows(const Half* from, int64_t rows, int64_t width, float* to) {
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t i = 0; i < width; i += R::kLanes) {
      Floats<R> value, sum;
      R::load(from + row * width + i, value);
      R::load(to + i, sum);
      R::store(sum + value, to + i);
    }
}

at::Tensor biasGradient(const at::Tensor& gradient) {
  const int64_t width = gradient.size(1);
  if (width % lanes::kMostLanes != 0) return gradient.sum(0, false, at::kFloat);
  at::Tensor sum = at::zeros({width}, at::kFloat);
  const auto* from = static_cast<const Half*>(gradient.const_data_ptr());
  auto* to = sum.mutable_data_ptr<float>();
  lanes::onThisProcessor([&]<class R>(R)
                             CROSSFLOW_HERE { sumOfRows<R>(from, gradient.size(0), width, to); });
  return sum;
}

at::Tensor asRows(const at::Tensor& x) {
  return x.reshape({-1, x.size(-1)}).to(at::kBFloat16).contiguous();
}

struct NarrowLinear : torch::autograd::Function<NarrowLinear> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& weight,
                            const std::optional<at::Tensor>& bias) {
    const c10::impl::ExcludeDispatchKeyGuard asItIs(c10::DispatchKey::AutocastCPU);
    const at::Tensor rows = asRows(x), narrow = weight.to(at::kBFloat16);  // [n, in], [out, in]
    const std::optional<at::Tensor> offset =
        bias ? std::optional(bias->to(at::kBFloat16)) : std::nullopt;
    context->save_for_backward({rows, narrow});
    context->saved_data["type"] = static_cast<int64_t>(x.scalar_type());
    context->saved_data["shape"] = x.sizes().vec();
    context->saved_data["bias"] = bias.has_value();
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() = weight.size(0);
    return at::linear(rows, narrow, offset).view(shape);  // [..., out]
  }

  static variable_list backward(AutogradContext* context, const variable_list& gradients) {
    const c10::impl::ExcludeDispatchKeyGuard asItIs(c10::DispatchKey::AutocastCPU);
    const variable_list saved = context->get_saved_variables();
    const at::Tensor gradient = asRows(gradients[0]);
    at::Tensor x, weight, bias;
    if (context->needs_input_grad(0)) {
      const auto type = static_cast<at::ScalarType>(context->saved_data["type"].toInt());
      x = at::mm(gradient, saved[1]).view(context->saved_data["shape"].toIntVector()).to(type);
    }
    if (context->needs_input_grad(1)) weight = weightGradient(gradient, saved[0]);
    if (context->saved_data["bias"].toBool() && context->needs_input_grad(2))
      bias = biasGradient(gradient);
    return {x, weight, bias};
  }
};

}  // namespace

bool narrowProductsFit(const at::Tensor& x) {
  return x.device().is_cpu() && !PlainOperators::wanted() && underAutocast(x) &&
         at::autocast::get_autocast_dtype(at::kCPU) == at::kBFloat16 &&
         cpuFeatures().bf16Products() && x.scalar_type() != at::kDouble;
}

at::Tensor narrowed(const at::Tensor& x) {
  return x.to(at::kBFloat16);
}

at::Tensor narrowLinear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
  return NarrowLinear::apply(x, weight, bias.defined() ? std::optional(bias) : std::nullopt);
}

}  // namespace crossflow::models
