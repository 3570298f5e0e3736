// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/time_dependent.h"

#include "models/torch.h"

#include <cmath>

#include "models/layers/few_kernels.h"

namespace crossflow::models {

at::Tensor quarterLogSnr(const at::Tensor& time) {
  return (4 - 8 * time.to(at::kFloat)) / 4;
}

at::Tensor atLeastFloat(const at::Tensor& x) {
  const at::ScalarType type = x.scalar_type();
  return type == at::kBFloat16 || type == at::kHalf ? x.to(at::kFloat) : x;
}

TimeDependentParameterImpl::TimeDependentParameterImpl(int64_t size, double startValue)
    : start(startValue) {
  param0 = register_parameter("param0", torch::empty({size}));
  param1 = register_parameter("param1", torch::empty({size}));
  nodecay_weight = register_parameter("nodecay_weight", torch::empty({size}));
  nodecay_bias = register_parameter("nodecay_bias", torch::empty({size}));
}

at::Tensor TimeDependentParameterImpl::forward(const at::Tensor& t) const {
  // The sigmoid is steep for a half-precision time, and these vectors are short: always fp32.
  const auto type = at::promote_types(param0.scalar_type(), at::kFloat);
  const at::Tensor p0 = param0.to(type), p1 = param1.to(type);  // [D]
  const at::Tensor s =
      at::sigmoid(at::addcmul(nodecay_bias.to(type).unsqueeze(0), t.to(type).unsqueeze(1),
                              (nodecay_weight.to(type) + 1).unsqueeze(0)));  // [n, D]
  return at::addcmul(p1.unsqueeze(0), s, (p0 - p1).unsqueeze(0));            // [n, D]
}

void TimeDependentParameterImpl::initialiseParameters() {
  torch::NoGradGuard noGrad;
  param0.fill_(start);
  param1.fill_(start);
  nodecay_weight.zero_();
  nodecay_bias.zero_();
}

at::Tensor alongChannels(const at::Tensor& values, const at::Tensor& x) {
  std::vector<int64_t> shape(static_cast<size_t>(x.dim()), 1);
  shape.front() = values.size(0);
  shape.back() = values.size(-1);
  return values.view(shape).to(x.scalar_type());
}

namespace {

// Of the length 1e-8 that is added below.
constexpr double kLeastSquare = 1e-16;

}  // namespace

at::Tensor rmsNormalise(const at::Tensor& x) {
  const double width = static_cast<double>(x.size(-1));
  const at::Tensor length = at::linalg_vector_norm(x, 2, {-1}, /*keepdim=*/true);
  return x / (length * std::pow(width, -0.5) + 1e-8);
}

at::Tensor rmsNormalise(const at::Tensor& x, const at::Tensor& scale) {
  const bool atOnce = FewKernels::wantedFor(x) && x.scalar_type() == scale.scalar_type();
  return atOnce ? rmsNormaliseAtOnce(x, scale) : rmsNormalise(x).mul_(scale);
}

at::Tensor rmsNormaliseAtOnce(const at::Tensor& x, const at::Tensor& scale) {
  return at::rms_norm(x, {x.size(-1)}, scale, kLeastSquare);
}

TDRMSNormImpl::TDRMSNormImpl(int64_t width) {
  scale = register_module("scale", TimeDependentParameter(width, 1.0));
}

at::Tensor TDRMSNormImpl::forward(const at::Tensor& x, const at::Tensor& t) const {
  return alongChannels(scale->forward(t), x) * rmsNormalise(x);  // [n, 1, ..., D] · [B, ..., D]
}

TDLayerNormImpl::TDLayerNormImpl(int64_t width) {
  weight = register_module("weight", TimeDependentParameter(width, 1.0));
  bias = register_module("bias", TimeDependentParameter(width, 0.0));
}

at::Tensor TDLayerNormImpl::forward(const at::Tensor& x, const at::Tensor& t) const {
  const at::Tensor normalised =
      at::layer_norm(x, {x.size(-1)}, {}, {}, kEpsilon);  // [B, ..., D], as the result
  return at::addcmul(alongChannels(bias->forward(t), x), alongChannels(weight->forward(t), x),
                     normalised);
}

}  // namespace crossflow::models
