// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/torch.h"

#include "models/layers/basic_layers.h"
#include "models/layers/narrow_products.h"
#include "models/layers/row_kernels.h"
#include "models/layers/weight_type.h"

namespace crossflow::models {

LinearImpl::LinearImpl(int64_t in, int64_t out, bool withBias, int64_t pieces)
    : inFeatures(in), outFeatures(out), inputPieces(pieces) {
  weight = register_parameter("weight", torch::empty({out, in}));
  if (withBias) bias = register_parameter("bias", torch::empty({out}));
}

at::Tensor LinearImpl::forward(const at::Tensor& x) const {
  if (kernels_.empty()) {
    if (narrowProductsFit(x) && weight.scalar_type() == at::kFloat)
      return narrowLinear(x, weight, bias);
    return at::linear(inTypeOf(weight, x), weight, bias);  // [..., out]
  }
  return inputPieces == 1 ? kernels_.front()->apply(x) : sumOfPieces(x);
}

at::Tensor LinearImpl::forwardGelu(const at::Tensor& x) const {
  return kernels_.size() == 1 ? kernels_.front()->gelu(x) : at::gelu(forward(x));
}

at::Tensor LinearImpl::forwardTimes(const at::Tensor& x, const at::Tensor& factor) const {
  return kernels_.size() == 1 ? kernels_.front()->times(x, factor) : forward(x) * factor;
}

at::Tensor LinearImpl::forwardPlus(const at::Tensor& x, const at::Tensor& summand) const {
  return kernels_.size() == 1 ? kernels_.front()->plus(x, summand) : forward(x) + summand;
}

at::Tensor LinearImpl::forwardGated(const at::Tensor& x, const LinearImpl& gate) const {
  if (kernels_.size() == 1 && gate.kernels_.size() == 1)
    return kernels_.front()->gated(x, *gate.kernels_.front());
  return forwardTimes(x, gate.forwardGelu(x));
}

at::ScalarType LinearImpl::inputType() const {
  return kernels_.empty() ? weight.scalar_type() : kernels_.front()->inputType();
}

at::Tensor LinearImpl::forwardOnto(const at::Tensor& sum, const at::Tensor& x) const {
  // A packed product in the sum's own type and one of 8 bits add while a result is in the cache.
  const bool inside = form_ == LinearForm::Int8 ||
                      (form_ == LinearForm::Packed && inputType() == sum.scalar_type());
  if (inside || !sum.is_contiguous() || !rowKernelsFit(sum)) return forwardPlus(x, sum);
  addRows(sum, forward(x));
  return sum;
}

at::Tensor LinearImpl::plainPiece(int64_t piece) const {
  const int64_t width = inFeatures / inputPieces;
  return weight.narrow(1, piece * width, width);
}

at::Tensor LinearImpl::forwardPiece(int64_t piece, const at::Tensor& x,
                                    const at::Tensor& sum) const {
  if (!kernels_.empty()) {
    const LinearKernel& kernel = *kernels_.at(static_cast<size_t>(piece));
    return sum.defined() ? kernel.plus(x, sum) : kernel.apply(x);
  }
  const at::Tensor share =
      at::linear(inTypeOf(weight, x), plainPiece(piece), piece == 0 ? bias : at::Tensor());
  return sum.defined() ? share + sum : share;
}

at::Tensor LinearImpl::sumOfPieces(const at::Tensor& x) const {
  const std::vector<at::Tensor> parts = x.chunk(inputPieces, -1);
  at::Tensor sum = kernels_.front()->apply(parts.front());
  for (size_t i = 1; i < parts.size(); ++i) sum = kernels_[i]->plus(parts[i], sum);
  return sum;
}

bool LinearImpl::convert(LinearForm form) {
  if (!weight.defined()) return false;
  std::vector<std::shared_ptr<const LinearKernel>> kernels;
  for (int64_t piece = 0; piece < inputPieces; ++piece) {
    auto kernel = makeLinearKernel(form, plainPiece(piece), piece == 0 ? bias : at::Tensor());
    if (kernel == nullptr) return false;
    kernels.push_back(std::move(kernel));
  }
  kernels_ = std::move(kernels);
  form_ = form;
  parameters_.clear();
  weight = at::Tensor();
  return true;
}

}  // namespace crossflow::models
