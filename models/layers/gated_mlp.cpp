// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/gated_mlp.h"

#include "models/torch.h"

#include "models/kernels/fused_kernels.h"
#include "models/kernels/fused_products.h"
#include "models/layers/few_kernels.h"

namespace crossflow::models {
namespace {

/// Two tensors that lie behind each other in memory as one; undefined where they do not.
at::Tensor joined(const at::Tensor& first, const at::Tensor& second) {
  const bool adjacent = first.defined() && second.defined() && first.is_contiguous() &&
                        second.is_contiguous() && first.sizes() == second.sizes() &&
                        first.storage().is_alias_of(second.storage()) &&
                        second.storage_offset() == first.storage_offset() + first.numel();
  if (!adjacent) return {};
  std::vector<int64_t> shape = first.sizes().vec();
  shape.front() *= 2;
  return first.as_strided(shape, first.strides());
}

/// gelu(w0 y) · w1 y: one kernel where that pays, else one product where the weights lie together,
/// and one kernel behind it.
at::Tensor gateAtOnce(const LinearImpl& w0, const LinearImpl& w1, const at::Tensor& y,
                      const at::Tensor& to) {
  const GateLayers layers{w0.weight, w1.weight, w0.bias, w1.bias};
  if (gateProductFits(y, layers)) return fusedGateProduct(y, layers, to);
  const at::Tensor weight = joined(w0.weight, w1.weight), bias = joined(w0.bias, w1.bias);
  if (!weight.defined() || !bias.defined()) return fusedGate(w0.forward(y), w1.forward(y), to);
  const std::vector<at::Tensor> both = at::linear(y, weight, bias).chunk(2, -1);
  return fusedGate(both[0], both[1], to);
}

}  // namespace

MLPBlockImpl::MLPBlockImpl(int64_t width, int64_t hidden) {
  norm = register_module("norm", TDRMSNorm(width));
  w0 = register_module("w0", Linear(width, hidden));
  w1 = register_module("w1", Linear(width, hidden));
  w2 = register_module("w2", Linear(hidden, width));
}

at::Tensor MLPBlockImpl::gate(const at::Tensor& y, const at::Tensor& to) const {
  const bool plain = w0->weight.defined() && w1->weight.defined();
  if (plain && y.scalar_type() == w0->inputType() && fusedFit(y) && w0->outFeatures % 8 == 0)
    return gateAtOnce(*w0, *w1, y, to);
  // Or both products would bring it to their type.
  const bool once = FewKernels::wantedFor(y) && y.scalar_type() != w0->inputType();
  const at::Tensor input = once ? y.to(w0->inputType()) : y;
  const at::Tensor gated = w1->forwardGated(input, *w0);
  return to.defined() ? at::Tensor(to).copy_(gated) : gated;
}

void MLPBlockImpl::joinGates() {
  if (!w0->weight.defined() || !w1->weight.defined()) return;
  const c10::InferenceMode ordinary(false);  // values can be given to ordinary tensors only
  const at::NoGradGuard noGrad;
  const at::Tensor weight = at::cat({w0->weight, w1->weight}), bias = at::cat({w0->bias, w1->bias});
  const int64_t half = w0->outFeatures;
  w0->weight.set_data(weight.narrow(0, 0, half));
  w1->weight.set_data(weight.narrow(0, half, half));
  w0->bias.set_data(bias.narrow(0, 0, half));
  w1->bias.set_data(bias.narrow(0, half, half));
}

void joinGates(torch::nn::Module& network) {
  for (const auto& module : network.modules())
    if (auto* block = module->as<MLPBlockImpl>()) block->joinGates();
}

}  // namespace crossflow::models
