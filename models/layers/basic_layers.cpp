// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/basic_layers.h"
#include "models/layers/weight_type.h"

#include <ATen/autocast_mode.h>
#include "models/torch.h"

namespace crossflow::models {

bool underAutocast(const at::Tensor& x) {
  const at::DeviceType device = x.device().type();
  return at::autocast::is_autocast_available(device) && at::autocast::is_autocast_enabled(device);
}

at::Tensor inTypeOf(const at::Tensor& weight, const at::Tensor& x) {
  return underAutocast(x) ? x : x.to(weight.scalar_type());
}

// torch::empty reserves address space only: pages are touched when values are written.

Conv2dImpl::Conv2dImpl(const Conv2dOptions& o) : options(o) {
  weight = register_parameter("weight", torch::empty({o.out, o.in / o.groups, o.kernel, o.kernel}));
  if (o.bias) bias = register_parameter("bias", torch::empty({o.out}));
}

at::Tensor Conv2dImpl::forward(const at::Tensor& x) const {
  return at::conv2d(inTypeOf(weight, x), weight, bias, options.stride, options.padding, 1,
                    options.groups);  // [B, out, H, W], the grid less what the stride takes
}

LayerNormImpl::LayerNormImpl(std::vector<int64_t> normalizedShape, double epsilon, bool affine)
    : shape(std::move(normalizedShape)), eps(epsilon) {
  if (!affine) return;
  weight = register_parameter("weight", torch::empty(shape));
  bias = register_parameter("bias", torch::empty(shape));
}

at::Tensor LayerNormImpl::forward(const at::Tensor& x) const {
  return at::layer_norm(x, shape, weight, bias, eps);  // as x: [..., shape]
}

GroupNormImpl::GroupNormImpl(int64_t groupCount, int64_t channels, double epsilon)
    : groups(groupCount), eps(epsilon) {
  weight = register_parameter("weight", torch::empty({channels}));
  bias = register_parameter("bias", torch::empty({channels}));
}

EmbeddingImpl::EmbeddingImpl(int64_t count, int64_t width) {
  weight = register_parameter("weight", torch::empty({count, width}));
}

at::Tensor EmbeddingImpl::forward(const at::Tensor& ids) const {
  return at::embedding(weight, ids);  // [..., width]
}

}  // namespace crossflow::models
