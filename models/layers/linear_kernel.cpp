// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/linear_kernel.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include "models/torch.h"

#include "models/kernels/cpu_features.h"
#include "models/layers/eight_bit_kernel.h"

namespace crossflow::models {

at::Tensor LinearKernel::gelu(const at::Tensor& x) const {
  return at::gelu(apply(x));
}

at::Tensor LinearKernel::times(const at::Tensor& x, const at::Tensor& factor) const {
  return apply(x).mul_(factor);
}

at::Tensor LinearKernel::plus(const at::Tensor& x, const at::Tensor& summand) const {
  return at::add(apply(x), summand);
}

at::Tensor LinearKernel::gated(const at::Tensor& x, const LinearKernel& gate) const {
  return times(x, gate.gelu(x));
}

namespace {

using Operator = c10::OperatorHandle;

std::optional<Operator> findOperator(const char* name, const char* overload = "") {
  return c10::Dispatcher::singleton().findSchema({name, overload});
}

at::Tensor call(const Operator& op, std::vector<c10::IValue> arguments) {
  op.callBoxed(&arguments);
  return arguments.at(0).toTensor();
}

/// The operators that LibTorch's own compiler emits for linear layers on CPUs.
struct OneDnn {
  std::optional<Operator> reorder = findOperator("mkldnn::_reorder_linear_weight");
  std::optional<Operator> linear = findOperator("mkldnn::_linear_pointwise");
  std::optional<Operator> linearBinary = findOperator("mkldnn::_linear_pointwise", "binary");

  static const OneDnn& get() {
    static const OneDnn operators;
    return operators;
  }
  bool complete() const { return reorder && linear && linearBinary; }
};

class PackedKernel : public LinearKernel {
 public:
  PackedKernel(const at::Tensor& weight, const at::Tensor& bias)
      : dtype_(weight.scalar_type()),
        weight_(call(*OneDnn::get().reorder, {weight.contiguous(), c10::IValue()})),
        bias_(bias.defined() ? std::optional(bias.to(dtype_).clone()) : std::nullopt) {}

  at::ScalarType inputType() const override { return dtype_; }
  at::Tensor apply(const at::Tensor& x) const override { return product(x, "none", {}); }
  at::Tensor gelu(const at::Tensor& x) const override { return product(x, "gelu", "none"); }
  at::Tensor times(const at::Tensor& x, const at::Tensor& factor) const override {
    return factor.scalar_type() == dtype_ ? product(x, factor, "mul")
                                          : LinearKernel::times(x, factor);
  }
  at::Tensor plus(const at::Tensor& x, const at::Tensor& summand) const override {
    return summand.scalar_type() == dtype_ ? product(x, summand, "add")
                                           : LinearKernel::plus(x, summand);
  }

 private:
  at::Tensor product(const at::Tensor& x, const char* after,
                     std::optional<std::string> algorithm) const {
    static const c10::List<std::optional<at::Scalar>> kNoScalars;
    return call(*OneDnn::get().linear, {x.to(dtype_).contiguous(), weight_, bias_, after,
                                        kNoScalars, std::move(algorithm)});
  }
  at::Tensor product(const at::Tensor& x, const at::Tensor& other, const char* after) const {
    return call(*OneDnn::get().linearBinary,
                {x.to(dtype_).contiguous(), other.contiguous(), weight_, bias_, after});
  }

  at::ScalarType dtype_;
  at::Tensor weight_;
  std::optional<at::Tensor> bias_;
};

/// LibTorch's own 8-bit layer, where eight_bit_kernel.h has none.
class Int8Kernel : public LinearKernel {
 public:
  Int8Kernel(const at::Tensor& weight, const at::Tensor& bias) {
    const at::Tensor full = weight.to(at::kFloat).contiguous();
    const at::Tensor scales = at::amax(full.abs(), 1).div_(127.0).clamp_min_(1e-12);
    const at::Tensor quantised = at::quantize_per_channel(
        full, scales.to(at::kDouble), at::zeros({full.size(0)}, at::kLong), 0, at::kQInt8);
    const std::optional<at::Tensor> fullBias =
        bias.defined() ? std::optional(bias.to(at::kFloat).clone()) : std::nullopt;
    std::vector<c10::IValue> stack{quantised, fullBias};
    selectEngine();
    findOperator("quantized::linear_prepack")->callBoxed(&stack);
    packed_ = stack.at(0);
  }

  static bool available() {
    static const bool found = findOperator("quantized::linear_prepack") &&
                              findOperator("quantized::linear_dynamic") && engine().has_value();
    return found;
  }

  at::ScalarType inputType() const override { return at::kFloat; }
  at::Tensor apply(const at::Tensor& x) const override {
    static const Operator op = *findOperator("quantized::linear_dynamic");
    // Without VNNI two products of 8 bits can overflow the 16 they are summed in: 7-bit inputs.
    static const bool kReducedRange = !cpuFeatures().vnni;
    return call(op, {x.to(at::kFloat).contiguous(), packed_, kReducedRange});
  }

 private:
  static std::optional<at::QEngine> engine() {
    const auto& engines = at::globalContext().supportedQEngines();
    for (const at::QEngine wanted : {at::kONEDNN, at::kX86, at::kFBGEMM, at::kQNNPACK})
      if (std::find(engines.begin(), engines.end(), wanted) != engines.end()) return wanted;
    return std::nullopt;
  }
  /// Packing follows the engine that is current; running follows the packed weight's own.
  static void selectEngine() { at::globalContext().setQEngine(*engine()); }

  c10::IValue packed_;
};

bool packable(const at::Tensor& weight) {
  if (!OneDnn::get().complete() || !at::globalContext().hasMKLDNN()) return false;
  if (weight.scalar_type() == at::kFloat) return true;
  return weight.scalar_type() == at::kBFloat16 && cpuFeatures().bf16Products();
}

}  // namespace

std::shared_ptr<const LinearKernel> makeLinearKernel(LinearForm form, const at::Tensor& weight,
                                                     const at::Tensor& bias) {
  const c10::InferenceMode inference;
  if (!weight.device().is_cpu() || !weight.is_floating_point()) return nullptr;
  if (form == LinearForm::Packed && packable(weight))
    return std::make_shared<PackedKernel>(weight, bias);
  if (form != LinearForm::Int8) return nullptr;
  if (auto kernel = makeEightBitKernel(weight, bias)) return kernel;
  if (Int8Kernel::available()) return std::make_shared<Int8Kernel>(weight, bias);
  return nullptr;
}

}  // namespace crossflow::models
