// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/fused_check.h"

#include "models/torch.h"

#include "models/kernels/fused_group_norm.h"
#include "models/kernels/fused_kernels.h"
#include "models/kernels/fused_products.h"
#include "models/layers/time_dependent.h"

namespace crossflow::models {
namespace {

// Of the largest number: the kernels sum in another order, and round once where operators do twice.
constexpr double kNearInFloat = 2e-5, kNearInHalf = 1.6e-2;

class Checks {
 public:
  Checks(c10::Device device, at::ScalarType type) : device_(device), type_(type) {}

  const std::string& fault() const { return fault_; }

  void run() {
    for (const auto& [rows, width] : {std::pair<int64_t, int64_t>{5, 64},
                                      {37, 256},
                                      {6, 512},
                                      {19, 1024},
                                      {7, 1152},
                                      {3, 2048}}) {
      if (!fault_.empty()) return;
      norms(rows, width);
      modulations(rows, width);
      gates(rows, width);
      if (width % 128 == 0 && width < 1024) products(rows, width);
    }
    if (!fault_.empty()) return;
    for (const int64_t side : {8, 11})
      for (const int64_t channels : {64, 256}) convolutions(side, side + 3, channels);
    convolutions(3, 9, 512);
    gathers(33, 64);
    gathers(3, 512);
  }

  /// One piece of a picture and several, the last one shorter; threads left over; channels that
  /// share a group with some of eight, with all or with more.
  void runGroupNorms() {
    groupNorms(64, 32, 5, 7);
    groupNorms(24, 4, 30, 24);
    groupNorms(128, 32, 16, 16);
    groupNorms(512, 32, 5, 7);
    groupNorms(2048, 1, 3, 1);
  }

  /// Edges of the blocks of 128 rows and 64 columns, and of the slices of 32.
  void runProducts() {
    gateProducts(5, 64, 8);
    gateProducts(130, 72, 136);
    gateProducts(33, 256, 64);
  }

 private:
  at::Tensor numbers(at::IntArrayRef shape, double scale = 1, double offset = 0) const {
    // Numbers without a generator: nobody's random state is touched.
    const int64_t count = c10::multiply_integers(shape);
    const at::Tensor line = at::arange(count, at::TensorOptions(device_).dtype(at::kFloat));
    const at::Tensor values = at::sin(line * 12.9898 + at::sin(line * 78.233)) * 2 * scale + offset;
    return values.view(shape);
  }
  at::Tensor narrow(at::IntArrayRef shape, double scale = 1) const {
    return numbers(shape, scale).to(type_);
  }

  void expect(const char* what, const at::Tensor& have, const at::Tensor& want) {
    if (!fault_.empty()) return;
    const at::Tensor wide = want.to(at::kFloat);
    const double scale = wide.abs().max().item<double>();
    const double off = (have.to(at::kFloat) - wide).abs().max().item<double>() / scale;
    const double most = type_ == at::kFloat ? kNearInFloat : kNearInHalf;
    if (!(off <= most) || have.sizes() != want.sizes())
      fault_ = std::string(what) + " in " + c10::toString(type_) + " is off by " +
               std::to_string(off) + " of its scale";
  }

  void norms(int64_t rows, int64_t width) {
    const at::Tensor x = numbers({2, rows, width}), branch = narrow({2, rows, width}, 0.7);
    const at::Tensor scale = numbers({width}, 0.3, 1);
    const FusedNorm norm{.scale = scale};
    const at::Tensor alone = fusedSumAndNorm(x, {}, {}, norm, type_).normalised;
    expect("a norm", alone, rmsNormalise(x) * scale);
    const at::Tensor sum = x + branch;
    const FusedSum both = fusedSumAndNorm(x, {}, branch, norm, type_);
    expect("a sum", both.sum, sum);
    expect("a sum's norm", both.normalised, rmsNormalise(sum) * scale);
    const at::Tensor short_ = x.to(type_);
    expect("a narrow row's norm", fusedSumAndNorm(short_, {}, branch, norm, type_).normalised,
           rmsNormalise(short_.to(at::kFloat) + branch) * scale);
    const at::Tensor pairs = narrow({2, rows, 2 * width}), half = pairs.narrow(-1, width, width),
                     untouched = pairs.narrow(-1, 0, width).clone(), offset = narrow({width});
    const FusedCopy copy{.to = half, .plus = offset, .alone = true};
    expect("the norm of a sum for elsewhere",
           fusedSumAndNorm(x, {}, branch, norm, type_, copy).normalised, rmsNormalise(sum) * scale);
    expect("a sum for elsewhere", half, sum + offset);
    expect("what lies beside it", pairs.narrow(-1, 0, width), untouched);
    fusedSumAndNorm(x, {}, {}, norm, type_, {.to = half});
    expect("a row for elsewhere", half, x);
    const at::Tensor spread = numbers({2, rows, 2 * width}),
                     apart = spread.narrow(-1, width, width);
    const FusedSum ofApart = fusedSumAndNorm(apart, {}, branch, norm, type_);
    expect("a sum of rows apart", ofApart.sum, apart + branch);
    expect("its norm", ofApart.normalised, rmsNormalise(apart + branch) * scale);
    const at::Tensor place = x.clone();
    fusedAdd(place, branch);
    expect("a sum in its place", place, sum);
    expect("rows side by side", fusedSideBySide(x, sum, type_), at::cat({x, sum}, -1));
  }

  void modulations(int64_t rows, int64_t width) {
    const at::Tensor x = numbers({2, rows, width}, 1, 0.5), branch = narrow({2, rows, width});
    const at::Tensor all = numbers({2, 5, width}, 0.4);
    const at::Tensor gate = all.narrow(1, 1, 1), shift = all.narrow(1, 2, 1),
                     scale = all.narrow(1, 4, 1);
    const FusedSum both = fusedSumAndNorm(
        x, gate, branch, {.centred = true, .scale = scale, .shift = shift, .epsilon = 1e-6}, type_);
    const at::Tensor sum = x + gate * branch;
    expect("a gated sum", both.sum, sum);
    expect("a modulated norm", both.normalised,
           at::layer_norm(sum, {width}, {}, {}, 1e-6) * (1 + scale) + shift);
    const at::Tensor gain = scale[0].flatten(), offset = shift[0].flatten();
    const FusedNorm affine{
        .centred = true, .scale = gain, .shift = offset, .epsilon = 1e-5, .onePlus = false};
    expect("a layer norm", fusedSumAndNorm(x, {}, branch, affine, type_).normalised,
           at::layer_norm(x + branch, {width}, gain, offset, 1e-5));
  }

  void gates(int64_t rows, int64_t width) {
    const at::Tensor both = narrow({2, rows, 2 * width});
    const std::vector<at::Tensor> halves = both.chunk(2, -1);
    const at::Tensor a = halves[0].to(at::kFloat), b = halves[1].to(at::kFloat);
    expect("a gate", fusedGate(halves[0], halves[1]), at::gelu(a) * b);
    const at::Tensor pairs = narrow({2, rows, 2 * width}), half = pairs.narrow(-1, 0, width);
    fusedGate(halves[0], halves[1], half);
    expect("a gate elsewhere", half, at::gelu(a) * b);
    expect("a gate without gaps", fusedGate(halves[0].contiguous(), halves[1].contiguous()),
           at::gelu(a) * b);
  }

  void products(int64_t rows, int64_t width) {
    const at::Tensor x = narrow({2, rows, width}), weight = narrow({3 * width, width}, 0.1),
                     bias = narrow({3 * width});
    const at::Tensor plain =
        at::linear(x.to(at::kDouble), weight.to(at::kDouble), bias.to(at::kDouble));
    expect("a product's GELU", fusedProductGelu(x, weight, bias),
           at::gelu(plain, "tanh").to(at::kFloat));
  }

  void gateProducts(int64_t rows, int64_t depth, int64_t width) {
    const at::Tensor x = narrow({1, rows, depth}), first = narrow({width, depth}, 0.2),
                     second = narrow({width, depth}, 0.15), firstBias = narrow({width}),
                     secondBias = narrow({width}, 0.5);
    const auto product = [&](const at::Tensor& weight, const at::Tensor& bias) {
      return at::linear(x.to(at::kDouble), weight.to(at::kDouble), bias.to(at::kDouble));
    };
    const at::Tensor plain = at::gelu(product(first, firstBias)) * product(second, secondBias);
    const GateLayers layers{first, second, firstBias, secondBias};
    expect("a gated product", fusedGateProduct(x, layers), plain.to(at::kFloat));
    const at::Tensor pairs = narrow({1, rows, 2 * width}), half = pairs.narrow(-1, width, width),
                     untouched = pairs.narrow(-1, 0, width).clone();
    fusedGateProduct(x, layers, half);
    expect("a gated product elsewhere", half, plain.to(at::kFloat));
    expect("what lies beside a gated product", pairs.narrow(-1, 0, width), untouched);
  }

  /// x + its convolution, its taps as a sum: no library rounds or chooses anything in between.
  static at::Tensor convolved(const at::Tensor& x, const at::Tensor& taps, const at::Tensor& bias) {
    const int64_t height = x.size(1), width = x.size(2);
    const at::Tensor padded = at::constant_pad_nd(x, {0, 0, 3, 3, 3, 3}, 0);
    at::Tensor sum = x + bias.to(at::kFloat);
    for (int64_t tap = 0; tap < 49; ++tap)
      sum += padded.narrow(1, tap / 7, height).narrow(2, tap % 7, width) * taps[tap].to(at::kFloat);
    return sum;
  }

  void convolutions(int64_t height, int64_t width, int64_t channels) {
    const at::Tensor x = numbers({2, height, width, channels}), branch = narrow(x.sizes(), 0.7);
    const at::Tensor taps = narrow({49, channels}, 0.2), bias = narrow({channels}),
                     scale = numbers({channels}, 0.3, 1);
    const at::Tensor both = x + branch, sum = convolved(both, taps, bias);
    const at::Tensor pairs = narrow({2, height, width, 2 * channels}),
                     left = pairs.narrow(-1, 0, channels),
                     right = pairs.narrow(-1, channels, channels);
    const FusedSum all = fusedConvolveAndNorm({.x = x,
                                               .branch = branch,
                                               .taps = taps,
                                               .bias = bias,
                                               .scale = scale,
                                               .ofInput = {.to = right},
                                               .ofSum = {.to = left, .plus = bias}});
    expect("a convolution's sum", all.sum, sum);
    expect("its norm", all.normalised, rmsNormalise(sum) * scale);
    expect("what it read", right, both);
    expect("its sum for elsewhere", left, sum + bias);
    const at::Tensor short_ = x.to(type_);
    const FusedSum alone = fusedConvolveAndNorm({.x = short_,
                                                 .branch = {},
                                                 .taps = taps,
                                                 .bias = bias,
                                                 .scale = scale,
                                                 .ofSum = {.to = left, .alone = true}});
    const at::Tensor narrowSum = convolved(short_.to(at::kFloat), taps, bias);
    expect("a narrow convolution's sum", left, narrowSum);
    const at::Tensor apart =
        narrow({2, height, width, 2 * channels}).narrow(-1, channels, channels);
    const FusedSum ofApart = fusedConvolveAndNorm(
        {.x = apart, .branch = branch, .taps = taps, .bias = bias, .scale = scale});
    expect("a convolution of rows apart", ofApart.sum,
           convolved(apart.to(at::kFloat) + branch, taps, bias));
    expect("a narrow convolution's norm", alone.normalised, rmsNormalise(narrowSum) * scale);
  }

  void groupNorms(int64_t channels, int64_t groups, int64_t height, int64_t width) {
    // Far from zero: small differences of large numbers must count.
    const at::Tensor x = numbers({2, channels, height, width}, 1, 20)
                             .to(type_)
                             .contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor weight = narrow({channels}), bias = narrow({channels});
    const at::Tensor plain = at::group_norm(x.to(at::kDouble).contiguous(), groups,
                                            weight.to(at::kDouble), bias.to(at::kDouble), 1e-6);
    const auto normed = [&](bool silu) {
      return fusedGroupNorm(
          {.x = x, .weight = weight, .bias = bias, .groups = groups, .silu = silu});
    };
    expect("a group norm", normed(false), plain.to(at::kFloat));
    expect("a group norm's SiLU", normed(true), at::silu(plain).to(at::kFloat));
  }

  void gathers(int64_t count, int64_t width) {
    std::vector<at::Tensor> pieces, halves;
    const auto view = [](const at::Tensor& rows) {
      return rows.narrow(1, 1, 6).unflatten(1, {2, 3});
    };
    for (int64_t i = 0; i < count; ++i) {
      const double scale = 1 + 0.1 * static_cast<double>(i);
      pieces.push_back(view(numbers({2, 1 + 6, width}, scale, 0.3)));
      halves.push_back(
          view(numbers({2, 1 + 6, 2 * width}, scale, 0.3).to(type_).narrow(2, width, width)));
    }
    const at::Tensor gain = numbers({count, width}, 0.3, 1);
    const auto plain = [&](const std::vector<at::Tensor>& all) {
      return at::layer_norm(at::cat(all, -1).to(at::kFloat), {count * width}, gain.flatten(), {},
                            1e-5);
    };
    expect("rows put together", fusedGatherNorm(pieces, gain, 1e-5, type_), plain(pieces));
    expect("halves of rows put together", fusedGatherNorm(halves, gain, 1e-5, type_),
           plain(halves));
    for (size_t i = 0; i < halves.size(); i += 2)
      halves[i] = view(at::cat({narrow({2, 1, width}), halves[i].flatten(1, 2)}, 1));
    expect("rows of several steps put together", fusedGatherNorm(halves, gain, 1e-5, type_),
           plain(halves));
  }

  const c10::Device device_;
  const at::ScalarType type_;
  std::string fault_;
};

}  // namespace

std::string fusedKernelsFault(c10::Device device, bool tensorCores) {
  const c10::InferenceMode inference;
  for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
    Checks checks(device, type);
    checks.run();
    checks.runGroupNorms();
    if (tensorCores && type == at::kBFloat16) checks.runProducts();
    if (!checks.fault().empty()) return checks.fault();
  }
  Checks ofHalf(device, at::kHalf);  // the others' results are brought to it by LibTorch
  ofHalf.runGroupNorms();
  return ofHalf.fault();
}

}  // namespace crossflow::models
