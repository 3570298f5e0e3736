// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/eight_bit_kernel.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <algorithm>

#include "models/kernels/cpu_features.h"
#include "models/kernels/eight_bit_product.h"
#include "models/kernels/vnni_product.h"
#include "models/layers/eight_bit_rows.h"
#include "models/torch.h"

namespace crossflow::models {
namespace {

using IntegerOperator = c10::OperatorHandle;

/// The operators that LibTorch's own compiler emits for quantised layers on CPUs.
struct IntegerProducts {
  std::optional<IntegerOperator> prepack =
      c10::Dispatcher::singleton().findSchema({"onednn::qlinear_prepack", ""});
  std::optional<IntegerOperator> linear =
      c10::Dispatcher::singleton().findSchema({"onednn::qlinear_pointwise", ""});

  static const IntegerProducts& get() {
    static const IntegerProducts operators;
    return operators;
  }
};

/// A product's sums in fp32 stay in the cache until they are brought to the result's type.
constexpr int64_t kNumbersAtOnce = 1 << 21;

constexpr int64_t kRowsAtOnce = 64;  // of weights

class EightBitKernel : public LinearKernel {
 public:
  EightBitKernel(const at::Tensor& weight, const at::Tensor& bias)
      : type_(weight.scalar_type()),
        // Without VNNI two products of 8 bits can overflow the 16 they are summed in.
        zero_(cpuFeatures().vnni ? 128 : 64),
        own_(eightBitProductFits(weight.size(0), weight.size(1))),
        vnni_(vnniProductFits(weight.size(0), weight.size(1))) {
    const int64_t out = weight.size(0);
    const at::Tensor whole = at::empty(weight.sizes(), at::kChar);
    weightScales_ = at::empty({out}, at::kFloat);
    if (!vnni_) zeros_ = at::empty({out}, at::kFloat);
    // A few rows at a time: in fp32 the largest layer would be another 550 MB.
    for (int64_t first = 0; first < out; first += kRowsAtOnce)
      quantise(weight, whole, first, std::min(kRowsAtOnce, out - first));
    bias_ = bias.defined() ? bias.to(at::kFloat).clone() : at::zeros({out}, at::kFloat);
    if (vnni_) {
      vnniWeights_ = packForVnni(whole, weightScales_, bias_, zero_);
      return;
    }
    if (own_) {
      ownWeights_ = packForEightBitProduct(whole, weightScales_);
      return;
    }
    std::vector<c10::IValue> stack{whole, c10::IValue()};
    IntegerProducts::get().prepack->callBoxed(&stack);
    packed_ = stack.at(0).toTensor();
    noZeroPoints_ = at::zeros({out}, at::kInt);
  }

  at::ScalarType inputType() const override { return type_; }
  at::Tensor apply(const at::Tensor& x) const override {
    return product(x, EightBitEnd::Nothing, {});
  }
  at::Tensor gelu(const at::Tensor& x) const override { return product(x, EightBitEnd::Gelu, {}); }
  at::Tensor times(const at::Tensor& x, const at::Tensor& factor) const override {
    return product(x, EightBitEnd::Times, factor);
  }
  at::Tensor plus(const at::Tensor& x, const at::Tensor& summand) const override {
    return product(x, EightBitEnd::Plus, summand);
  }
  at::Tensor gated(const at::Tensor& x, const LinearKernel& gate) const override {
    const auto* first = dynamic_cast<const EightBitKernel*>(&gate);
    const bool alike = vnni_ && first != nullptr && first->vnni_ && first->type_ == type_ &&
                       first->weightScales_.sizes() == weightScales_.sizes();
    if (!alike) return LinearKernel::gated(x, gate);
    const at::Tensor rows = asPlainRows(x);
    at::Tensor result = at::empty({rows.size(0), weightScales_.size(0)}, type_);
    vnniGate(toEightBits(rows, zero_), first->vnniWeights_, vnniWeights_, result);
    return result.view(shapeFor(x));
  }

 private:
  void quantise(const at::Tensor& weight, const at::Tensor& whole, int64_t first, int64_t count) {
    at::Tensor rows = weight.narrow(0, first, count).to(at::kFloat, false, /*copy=*/true);
    at::Tensor scales = at::amax(rows.abs(), 1).div_(127.0).clamp_min_(1e-12);  // [count]
    if (own_) scales = at::maximum(scales, eightBitProductScales(rows));
    rows.div_(scales.unsqueeze(1)).round_().clamp_(-127, 127);
    whole.narrow(0, first, count).copy_(rows);
    weightScales_.narrow(0, first, count).copy_(scales);
    if (!vnni_) zeros_.narrow(0, first, count).copy_(rows.sum(1).mul_(zero_).mul_(scales));
  }

  at::Tensor product(const at::Tensor& x, EightBitEnd end, const at::Tensor& other) const {
    const at::Tensor rows = asPlainRows(x), others = asPlainRows(other);
    const at::ScalarType type =
        end == EightBitEnd::Plus ? at::promote_types(type_, others.scalar_type()) : type_;
    at::Tensor result = at::empty({rows.size(0), weightScales_.size(0)}, type);
    if (vnni_)
      vnniProduct(toEightBits(rows, zero_), vnniWeights_, end, others, result);
    else
      inPieces(rows, end, others, result);
    return result.view(shapeFor(x));
  }

  void inPieces(const at::Tensor& rows, EightBitEnd end, const at::Tensor& others,
                const at::Tensor& result) const {
    const int64_t count = rows.size(0),
                  pieces = (result.numel() + kNumbersAtOnce - 1) / kNumbersAtOnce;
    for (int64_t piece = 0; piece < pieces; ++piece) {
      const int64_t begin = count * piece / pieces, size = count * (piece + 1) / pieces - begin;
      if (size == 0) continue;
      const EightBitRows bits = toEightBits(rows.narrow(0, begin, size), zero_);
      fromEightBits({sumsOf(bits.values), zeros_, bits.scales, bias_}, end,
                    others.defined() ? others.narrow(0, begin, size) : others,
                    result.narrow(0, begin, size));
    }
  }

  std::vector<int64_t> shapeFor(const at::Tensor& x) const {
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() = weightScales_.size(0);
    return shape;
  }

  /// [n, width] fp32 or bf16, contiguous.
  static at::Tensor asPlainRows(const at::Tensor& x) {
    if (!x.defined()) return x;
    const at::Tensor rows = x.reshape({-1, x.size(-1)});
    return rows.scalar_type() == at::kBFloat16 ? rows.contiguous()
                                               : rows.to(at::kFloat).contiguous();
  }

  at::Tensor sumsOf(const at::Tensor& values) const {
    if (own_) return eightBitProduct(values, ownWeights_);
    static const c10::List<std::optional<at::Scalar>> kNoScalars;
    std::vector<c10::IValue> stack{
        values,        1.0,           int64_t{0}, packed_,    weightScales_,
        noZeroPoints_, c10::IValue(), 1.0,        int64_t{0}, c10::IValue(at::kFloat),
        "none",        kNoScalars,    ""};
    IntegerProducts::get().linear->callBoxed(&stack);
    return stack.at(0).toTensor();
  }

  at::ScalarType type_;
  int zero_;
  bool own_, vnni_;
  EightBitProductWeights ownWeights_;
  VnniWeights vnniWeights_;
  at::Tensor packed_, weightScales_, noZeroPoints_, zeros_, bias_;
};

}  // namespace

std::shared_ptr<const LinearKernel> makeEightBitKernel(const at::Tensor& weight,
                                                       const at::Tensor& bias) {
  const bool known = weight.scalar_type() == at::kFloat || weight.scalar_type() == at::kBFloat16;
  const IntegerProducts& products = IntegerProducts::get();
  if (!known || !eightBitRowsFit(weight.size(0)) || !eightBitRowsFit(weight.size(1)) ||
      !products.prepack || !products.linear || !at::globalContext().hasMKLDNN())
    return nullptr;
  return std::make_shared<EightBitKernel>(weight, bias);
}

}  // namespace crossflow::models
