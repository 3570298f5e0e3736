// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/operator_cost.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "models/torch.h"

namespace crossflow::bench {
namespace {

using Words = std::vector<std::string_view>;

/// In this order: the first kind that has the name, or a part of it, counts.
const std::vector<std::pair<WorkKind, Words>>& partsOfNames() {
  static const std::vector<std::pair<WorkKind, Words>> list{
      {WorkKind::Attention, {"scaled_dot_product", "crossflow::attention"}},
      {WorkKind::Optimizer, {"_fused_adamw", "_foreach", "crossflow::adamw"}},
      {WorkKind::Convolution, {"conv", "slow_conv"}},
      {WorkKind::Product,
       {"linear_pointwise", "linear_dynamic", "addmm", "bmm", "::mm", "::mv", "::linear", "matmul",
        "mkldnn_linear", "addmv", "crossflow::product"}},
      {WorkKind::EightBits, {"eight_bits"}},
      {WorkKind::Norm, {"_norm", "var_mean", "std_mean"}},
      {WorkKind::Allocation, {"aten::empty", "aten::resize", "aten::new_empty"}},
      {WorkKind::Cast, {"_to_copy", "::to"}},
      {WorkKind::Copy,
       {"::copy_", "::cat", "::clone", "::contiguous", "::stack", "::roll", "constant_pad",
        "upsample_nearest", "::index", "::embedding"}},
  };
  return list;
}

bool isView(std::string_view name) {
  static const Words views{"view",
                           "permute",
                           "transpose",
                           "slice",
                           "narrow",
                           "select",
                           "expand",
                           "squeeze",
                           "unsqueeze",
                           "as_strided",
                           "::t",
                           "reshape",
                           "_reshape_alias",
                           "chunk",
                           "split",
                           "flatten",
                           "unflatten",
                           "detach",
                           "result_type",
                           "lift_fresh",
                           "resolve_conj",
                           "resolve_neg",
                           "expand_as",
                           "view_as",
                           "unfold",
                           "is_same_size",
                           "set_data",
                           "_has_compatible_shallow_copy_type",
                           "unbind",
                           "alias",
                           "is_nonzero",
                           "item",
                           "_local_scalar_dense",
                           "size"};
  const size_t start = name.find("::");
  if (start == std::string_view::npos) return false;
  return std::ranges::any_of(views, [&](std::string_view word) {
    const std::string_view bare = name.substr(start + 2);
    return bare == word || (word.starts_with("::") && bare == word.substr(2)) ||
           bare == std::string("_unsafe_") + std::string(word);
  });
}

template <class Values>
std::vector<at::Tensor> tensorsOf(const Values& values) {
  std::vector<at::Tensor> list;
  for (const c10::IValue& value : values) {
    if (value.isTensor() && value.toTensor().defined()) list.push_back(value.toTensor());
    if (value.isTensorList())
      for (const at::Tensor& tensor : value.toTensorVector()) list.push_back(tensor);
  }
  return list;
}

double tensorBytes(const at::Tensor& tensor) {
  return static_cast<double>(tensor.numel()) * static_cast<double>(tensor.element_size());
}

bool castsBetween(const std::vector<at::Tensor>& tensors) {
  return tensors.size() >= 2 && tensors[0].scalar_type() != tensors[1].scalar_type();
}

double sizeOf(const at::Tensor& tensor, int64_t dimension) {
  return static_cast<double>(tensor.size(dimension));
}

/// Multiplications and additions for each value of a product's or a convolution's result.
double costOfValue(std::string_view name, WorkKind kind, const std::vector<at::Tensor>& in) {
  const size_t left =
      name.find("addmm") != std::string_view::npos || name.find("baddbmm") != std::string_view::npos
          ? 1
          : 0;
  if (kind == WorkKind::Product && in.size() > left && in[left].dim() > 0)
    return 2.0 * sizeOf(in[left], -1);
  if (kind == WorkKind::Convolution && in.size() > 1 && in[1].dim() == 4)
    return 2.0 * static_cast<double>(in[1].numel()) / sizeOf(in[1], 0);
  return 0;
}

double attentionFlop(const std::vector<at::Tensor>& in, bool backward) {
  const size_t first = backward ? 1 : 0;
  if (in.size() == 1 && in[0].dim() == 3)  // ours: q, k and v of all heads in a row
    return 4.0 * static_cast<double>(in[0].numel()) / 3 * sizeOf(in[0], 1);
  if (in.size() < first + 2 || in[first].dim() != 4) return 0;
  const double forward = 4.0 * static_cast<double>(in[first].numel()) * sizeOf(in[first + 1], 2);
  return backward ? 2.5 * forward : forward;
}

double convolutionBackwardFlop(const std::vector<at::Tensor>& in) {
  if (in.size() < 3 || in[2].dim() != 4) return 0;
  return 4.0 * static_cast<double>(in[0].numel()) * static_cast<double>(in[2].numel()) /
         sizeOf(in[2], 0);
}

WorkKind kindOf(const at::RecordFunction& function, const std::vector<at::Tensor>& in) {
  const std::string_view name = function.name();
  if (function.scope() == at::RecordScope::BACKWARD_FUNCTION || isView(name)) return WorkKind::Host;
  if (name == "aten::copy_" && castsBetween(in)) return WorkKind::Cast;
  for (const auto& [kind, words] : partsOfNames())
    if (std::ranges::any_of(words, [&](std::string_view word) {
          return name.find(word) != std::string_view::npos;
        }))
      return kind;
  return WorkKind::Elementwise;
}

}  // namespace

OperatorCost::OperatorCost(const at::RecordFunction& function) {
  const std::vector<at::Tensor> in = tensorsOf(function.inputs());
  const std::string_view name = function.name();
  kind_ = kindOf(function, in);
  count(in);
  const bool backward = name.find("backward") != std::string_view::npos;
  if (kind_ == WorkKind::Attention)
    flop_ = attentionFlop(in, backward);
  else if (kind_ == WorkKind::Convolution && backward)
    flop_ = convolutionBackwardFlop(in);
  else
    flopPerResult_ = costOfValue(name, kind_, in);
}

void OperatorCost::finish(const at::RecordFunction& function) {
  const std::vector<at::Tensor> out = tensorsOf(function.outputs());
  count(out);
  // Our products name every result; what else an operator returns beside its own is small or none.
  const bool ours = std::string_view(function.name()).starts_with("crossflow::product");
  const size_t products = ours ? out.size() : std::min<size_t>(1, out.size());
  for (size_t i = 0; i < products; ++i)
    flop_ += flopPerResult_ * static_cast<double>(out[i].numel());
}

template <class Values>
void OperatorCost::count(const Values& tensors) {
  for (const at::Tensor& tensor : tensors) {
    if (tensor.has_storage()) {
      const void* place = tensor.const_data_ptr();
      if (std::ranges::count(seen_, place) > 0) continue;
      seen_.push_back(place);
    }
    bytes_ += tensorBytes(tensor);
  }
}

const char* nameOf(WorkKind kind) {
  switch (kind) {
    case WorkKind::Product:
      return "products";
    case WorkKind::Attention:
      return "attention";
    case WorkKind::Convolution:
      return "convolution";
    case WorkKind::Norm:
      return "norms";
    case WorkKind::EightBits:
      return "to 8 bits and back";
    case WorkKind::Elementwise:
      return "element-wise";
    case WorkKind::Copy:
      return "layout copies";
    case WorkKind::Cast:
      return "casts";
    case WorkKind::Allocation:
      return "allocation";
    case WorkKind::Optimizer:
      return "optimiser, averages";
    case WorkKind::Host:
      return "host, graph, views";
  }
  return "";
}

}  // namespace crossflow::bench
