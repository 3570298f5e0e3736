// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of what LibTorch has no meta kernels of: Python brings these there. Each is one kernel on
// a GPU, so each counts as one launch here.
#include <ATen/ExpandUtils.h>
#include <torch/library.h>

#include <vector>

#include "models/torch.h"

namespace {

using at::Tensor;
using OptionalTensor = std::optional<Tensor>;

Tensor bornOnMeta(c10::SymIntArrayRef size, std::optional<at::ScalarType> dtype,
                  std::optional<at::Layout> layout, std::optional<at::Device>, std::optional<bool>,
                  std::optional<at::MemoryFormat> format) {
  // A number that LibTorch wraps in a tensor is read at once: it keeps its value.
  const bool number = size.empty() && dtype == at::kDouble;
  const c10::impl::ExcludeDispatchKeyGuard once(c10::DispatchKey::TESTING_ONLY_GenericMode);
  return at::_ops::empty_memory_format::call(size, dtype, layout, number ? at::kCPU : at::kMeta,
                                             std::nullopt, format);
}

/// Whatever a program asks of numbers here, it is told yes.
at::Scalar readNumber(const Tensor& self) {
  return self.scalar_type() == at::kBool ? at::Scalar(true) : at::Scalar(1);
}

int64_t outputSide(int64_t side, int64_t kernel, int64_t stride, int64_t padding,
                   int64_t dilation) {
  return (side + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
}

Tensor convolution(const Tensor& input, const Tensor& weight, const OptionalTensor&,
                   at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation, bool,
                   at::IntArrayRef, int64_t) {
  std::vector<int64_t> size{input.size(0), weight.size(0)};
  for (size_t i = 0; i < stride.size(); ++i) {
    const auto d = static_cast<int64_t>(i) + 2;
    size.push_back(outputSide(input.size(d), weight.size(d), stride[i], padding[i], dilation[i]));
  }
  const auto format = input.suggest_memory_format() == at::MemoryFormat::ChannelsLast ||
                              weight.suggest_memory_format() == at::MemoryFormat::ChannelsLast
                          ? at::MemoryFormat::ChannelsLast
                          : at::MemoryFormat::Contiguous;
  return at::empty(size, input.options().memory_format(format));
}

std::tuple<Tensor, Tensor, Tensor> convolutionBackward(const Tensor& gradient, const Tensor& input,
                                                       const Tensor& weight, at::IntArrayRef,
                                                       at::IntArrayRef, at::IntArrayRef, bool,
                                                       at::IntArrayRef, int64_t,
                                                       std::array<bool, 3> wanted) {
  return {wanted[0] ? at::empty_like(input) : Tensor(),
          wanted[1] ? at::empty_like(weight) : Tensor(),
          wanted[2] ? at::empty({weight.size(0)}, gradient.options()) : Tensor()};
}

std::tuple<Tensor, Tensor, Tensor> layerNorm(const Tensor& x, at::IntArrayRef shape,
                                             const OptionalTensor&, const OptionalTensor&, double) {
  std::vector<int64_t> rows = x.sizes().vec();
  for (size_t i = 0; i < shape.size(); ++i) rows[rows.size() - 1 - i] = 1;
  const auto wide = x.options().dtype(at::promote_types(x.scalar_type(), at::kFloat));
  return {at::empty_like(x, at::MemoryFormat::Contiguous), at::empty(rows, wide),
          at::empty(rows, wide)};
}

std::tuple<Tensor, Tensor> rmsNorm(const Tensor& x, at::IntArrayRef shape, const OptionalTensor&,
                                   std::optional<double>) {
  std::vector<int64_t> rows = x.sizes().vec();
  for (size_t i = 0; i < shape.size(); ++i) rows[rows.size() - 1 - i] = 1;
  return {at::empty_like(x, at::MemoryFormat::Contiguous), at::empty(rows, x.options())};
}

std::tuple<Tensor, Tensor, Tensor> layerNormBackward(const Tensor&, const Tensor& x,
                                                     at::IntArrayRef shape, const Tensor&,
                                                     const Tensor&, const OptionalTensor& weight,
                                                     const OptionalTensor& bias,
                                                     std::array<bool, 3> wanted) {
  const auto like = [&](const OptionalTensor& t) {
    return t && t->defined() ? at::empty_like(*t) : at::empty(shape, x.options());
  };
  return {wanted[0] ? at::empty_like(x) : Tensor(), wanted[1] ? like(weight) : Tensor(),
          wanted[2] ? like(bias) : Tensor()};
}

std::tuple<Tensor, Tensor, Tensor> groupNorm(const Tensor& x, const OptionalTensor&,
                                             const OptionalTensor&, int64_t rows, int64_t, int64_t,
                                             int64_t groups, double) {
  return {at::empty_like(x, at::MemoryFormat::Contiguous), at::empty({rows, groups}, x.options()),
          at::empty({rows, groups}, x.options())};
}

std::tuple<Tensor, Tensor, Tensor> groupNormBackward(const Tensor&, const Tensor& x, const Tensor&,
                                                     const Tensor&, const OptionalTensor& weight,
                                                     int64_t, int64_t channels, int64_t, int64_t,
                                                     std::array<bool, 3> wanted) {
  const auto perChannel = [&] {
    return at::empty({channels}, weight ? weight->options() : x.options());
  };
  return {wanted[0] ? at::empty_like(x) : Tensor(), wanted[1] ? perChannel() : Tensor(),
          wanted[2] ? perChannel() : Tensor()};
}

std::tuple<Tensor, Tensor> varMean(const Tensor& x, at::OptionalIntArrayRef dims,
                                   const std::optional<at::Scalar>&, bool keep) {
  const Tensor like = at::sum(x, dims, keep);
  return {like, at::empty_like(like)};
}

Tensor selected(const Tensor& x, int64_t dim, const Tensor& index) {
  std::vector<int64_t> size = x.sizes().vec();
  size[static_cast<size_t>(dim < 0 ? dim + x.dim() : dim)] = index.numel();
  return at::empty(size, x.options());
}

// As LibTorch declares them.
// NOLINTBEGIN(performance-unnecessary-value-param)
Tensor embedded(const Tensor& weight, const Tensor& ids, c10::SymInt, bool, bool) {
  std::vector<int64_t> size = ids.sizes().vec();
  size.push_back(weight.size(1));
  return at::empty(size, weight.options());
}

Tensor embeddedBackward(const Tensor& gradient, const Tensor&, c10::SymInt count, c10::SymInt,
                        bool) {
  return at::empty({count.expect_int(), gradient.size(-1)}, gradient.options());
}
// NOLINTEND(performance-unnecessary-value-param)

std::tuple<Tensor, Tensor, Tensor, Tensor> attention(const Tensor& query, const Tensor&,
                                                     const Tensor& value, const OptionalTensor&,
                                                     bool, double, bool, std::optional<double>) {
  // [B, h, N, D] with the heads beside each other in memory, as on a GPU
  const Tensor output =
      at::empty({query.size(0), query.size(2), query.size(1), value.size(3)}, query.options())
          .transpose(1, 2);
  const auto number = query.options().dtype(at::kLong);
  return {output, at::empty(query.sizes().slice(0, 3), query.options().dtype(at::kFloat)),
          at::empty({}, number), at::empty({}, number)};
}

std::tuple<Tensor, Tensor, Tensor, Tensor> attentionBackward(
    const Tensor&, const Tensor& query, const Tensor& key, const Tensor& value, const Tensor& bias,
    const Tensor&, const Tensor&, const Tensor&, const Tensor&, double, std::array<bool, 4> wanted,
    bool, std::optional<double>) {
  return {at::empty_like(query), at::empty_like(key), at::empty_like(value),
          wanted[3] ? at::empty_like(bias) : Tensor()};
}

Tensor same(const Tensor& x) {
  return at::empty_like(x);
}

Tensor truth(const Tensor& x) {
  return at::empty_like(x, x.options().dtype(at::kBool));
}

Tensor bothTrue(const Tensor& x, const Tensor& y) {
  return at::empty(at::infer_size(x.sizes(), y.sizes()), x.options().dtype(at::kBool));
}

Tensor chosen(const Tensor& condition, const Tensor& x, const Tensor& y) {
  const auto shape = at::infer_size(condition.sizes(), at::infer_size(x.sizes(), y.sizes()));
  return at::empty(shape, condition.options().dtype(at::result_type(x, y)));
}

Tensor rolled(const Tensor& x, at::IntArrayRef, at::IntArrayRef) {
  return at::empty_like(x);
}

Tensor repeated(const Tensor& x, at::IntArrayRef counts) {
  std::vector<int64_t> sizes(counts.begin(), counts.end());
  const size_t added = sizes.size() - static_cast<size_t>(x.dim());
  for (size_t i = added; i < sizes.size(); ++i) sizes[i] *= x.size(static_cast<int64_t>(i - added));
  return at::empty(sizes, x.options());
}

Tensor withoutNan(const Tensor& x, std::optional<double>, std::optional<double>,
                  std::optional<double>) {
  return at::empty_like(x);
}

/// LibTorch asks a table of devices which kernel attention gets; meta is not in it.
Tensor attendOnMeta(const Tensor& query, const Tensor& key, const Tensor& value,
                    const OptionalTensor& bias, double dropout, bool causal,
                    std::optional<double> scale, bool) {
  return std::get<0>(at::_scaled_dot_product_efficient_attention(query, key, value, bias, true,
                                                                 dropout, causal, scale));
}

// On a GPU each is a kernel, or a few for very long lists.
void eachZero(at::TensorList) {}
void eachAddNumber(at::TensorList, const at::Scalar&) {}
void eachLerp(at::TensorList, at::TensorList, const at::Scalar&) {}
void eachMultiply(at::TensorList, const Tensor&) {}
std::vector<Tensor> eachNorm(at::TensorList tensors, const at::Scalar&,
                             std::optional<at::ScalarType>) {
  std::vector<Tensor> norms;
  for (const Tensor& tensor : tensors) norms.push_back(at::empty({}, tensor.options()));
  return norms;
}

void fusedAdamW(at::TensorList, at::TensorList, at::TensorList, at::TensorList, at::TensorList,
                at::TensorList, double, double, double, double, double, bool, bool,
                const OptionalTensor&, const OptionalTensor&) {}

}  // namespace

TORCH_LIBRARY_IMPL(_, TESTING_ONLY_GenericMode, library) {
  library.fallback(torch::CppFunction::makeFallthrough());
}

TORCH_LIBRARY_IMPL(aten, TESTING_ONLY_GenericMode, library) {
  library.impl("empty.memory_format", bornOnMeta);
}

TORCH_LIBRARY_IMPL(aten, Meta, library) {
  library.impl("_local_scalar_dense", readNumber);
  library.impl("abs", same);
  library.impl("relu", same);
  library.impl("logical_not", truth);
  library.impl("logical_and", bothTrue);
  library.impl("where.self", chosen);
  library.impl("repeat", repeated);
  library.impl("roll", rolled);
  library.impl("nan_to_num", withoutNan);
  library.impl("convolution_overrideable", convolution);
  library.impl("convolution_backward_overrideable", convolutionBackward);
  library.impl("native_layer_norm", layerNorm);
  library.impl("native_layer_norm_backward", layerNormBackward);
  library.impl("_fused_rms_norm", rmsNorm);
  library.impl("native_group_norm", groupNorm);
  library.impl("native_group_norm_backward", groupNormBackward);
  library.impl("var_mean.correction", varMean);
  library.impl("std_mean.correction", varMean);
  library.impl("index_select", selected);
  library.impl("embedding", embedded);
  library.impl("embedding_dense_backward", embeddedBackward);
  library.impl("scaled_dot_product_attention", attendOnMeta);
  library.impl("_scaled_dot_product_efficient_attention", attention);
  library.impl("_scaled_dot_product_efficient_attention_backward", attentionBackward);
  library.impl("_fused_adamw_", fusedAdamW);
  library.impl("_foreach_zero_", eachZero);
  library.impl("_foreach_add_.Scalar", eachAddNumber);
  library.impl("_foreach_lerp_.Scalar", eachLerp);
  library.impl("_foreach_mul_.Tensor", eachMultiply);
  library.impl("_foreach_norm.Scalar", eachNorm);
}

// Its parts have gradients of their own.
TORCH_LIBRARY_IMPL(aten, AutogradMeta, library) {
  library.impl("scaled_dot_product_attention", attendOnMeta);
}
