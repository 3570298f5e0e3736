// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU's group norm on the processor, and an autoencoder that uses it.
#include "models/kernels/fused_group_norm.h"

#include "models/cuda/norm_trial.h"
#include "models/kernels/plain_operators.h"
#include "models/layers/basic_layers.h"
#include "models/layers/few_kernels.h"
#include "models/vae/kl_vae.h"
#include "tests/support/catch_torch.h"
#include "tests/support/kernel_emulation.h"

using namespace crossflow::models;
using crossflow::tests::EmulatedKernels;

namespace {

at::Tensor pictures(at::IntArrayRef shape, at::ScalarType type = at::kFloat, double mean = 0) {
  at::manual_seed(5);
  return (torch::randn(shape) + mean).to(type).contiguous(at::MemoryFormat::ChannelsLast);
}

template <class Module>
Module withValues(Module module) {
  const torch::NoGradGuard noGrad;
  at::manual_seed(6);
  for (at::Tensor& parameter : module->parameters())
    parameter.copy_(torch::randn_like(parameter) * 0.3);
  module->eval();
  return module;
}

double farFrom(const at::Tensor& exact, const at::Tensor& found) {
  REQUIRE(exact.sizes() == found.sizes());
  return (found.to(at::kDouble) - exact).abs().max().item<double>() /
         exact.abs().max().item<double>();
}

}  // namespace

TEST_CASE("a GPU's group norm is LibTorch's in double, also far from zero", "[fused]") {
  const EmulatedKernels kernels;
  const c10::InferenceMode inference;
  const auto type = GENERATE(at::kFloat, at::kBFloat16, at::kHalf);
  const double mean = GENERATE(0.0, -300.0);
  const bool silu = GENERATE(false, true);
  GroupNorm norm = withValues(GroupNorm(8, 64, 1e-6));
  norm->to(type);
  const at::Tensor x = pictures({2, 64, 40, 33}, type, mean);
  at::Tensor exact = at::group_norm(x.to(at::kDouble).contiguous(), 8, norm->weight.to(at::kDouble),
                                    norm->bias.to(at::kDouble), 1e-6);
  if (silu) exact = at::silu(exact);
  const at::Tensor found = silu ? norm->forwardSilu(x) : norm->forward(x);
  CHECK(kernels.started() == 2);
  CHECK(found.scalar_type() == type);
  CHECK(found.is_contiguous(at::MemoryFormat::ChannelsLast));
  // A number near 300 has 2e-5 between it and the next in fp32.
  const double most = type == at::kFloat  ? (mean == 0 ? 2e-6 : 4e-5)
                      : type == at::kHalf ? 1e-3
                                          : 8e-3;
  CHECK(farFrom(exact, found) < most);
}

TEST_CASE("a picture's group norm by kernels follows from the picture alone", "[fused]") {
  const EmulatedKernels kernels;
  const c10::InferenceMode inference;
  GroupNorm norm = withValues(GroupNorm(4, 32, 1e-6));
  const at::Tensor x = pictures({3, 32, 9, 9}), all = norm->forwardSilu(x);
  for (int64_t i = 0; i < 3; ++i)
    CHECK(at::equal(norm->forwardSilu(x.narrow(0, i, 1)), all.narrow(0, i, 1)));
  CHECK(kernels.started() == 8);
}

TEST_CASE("numbers that are not finite stay so in a group norm by kernels", "[fused]") {
  const EmulatedKernels kernels;
  const c10::InferenceMode inference;
  GroupNorm norm = withValues(GroupNorm(4, 32, 1e-6));
  at::Tensor x = pictures({1, 32, 5, 5});
  x[0][9][2][2] = GENERATE(NAN, INFINITY);
  const at::Tensor y = norm->forwardSilu(x);
  CHECK_FALSE(at::isfinite(y.narrow(1, 8, 8)).any().item<bool>());
  CHECK(at::isfinite(y.narrow(1, 16, 16)).all().item<bool>());
}

TEST_CASE("a group norm by kernels is for inference, channels last, and where it pays", "[fused]") {
  const at::Tensor x = pictures({1, 32, 4, 4}), weight = torch::ones({32}),
                   bias = torch::zeros({32});
  const auto fits = [&](const at::Tensor& picture, int64_t groups = 4) {
    return fusedGroupNormFits({.x = picture, .weight = weight, .bias = bias, .groups = groups});
  };
  const EmulatedKernels kernels;
  CHECK_FALSE(fits(x));  // gradients may be wanted
  const c10::InferenceMode inference;
  CHECK(fits(x));
  CHECK_FALSE(fits(x, 5));
  CHECK_FALSE(fits(x.contiguous()));
  CHECK_FALSE(fits(x.to(at::kBFloat16)));  // weights of another type
  CHECK_FALSE(fits(x.to(at::kDouble)));
  CHECK_FALSE(fits(pictures({1, 28, 4, 4})));
  {
    const PlainOperators plain;
    CHECK_FALSE(fits(x));
  }
  useFusedProducts(c10::kCPU, {});  // the card's trial has said no
  CHECK_FALSE(fits(x));
}

TEST_CASE("an autoencoder by kernels is as near to itself in fp32 as by operators", "[fused]") {
  const auto type = GENERATE(at::kFloat, at::kBFloat16);
  const c10::InferenceMode inference;
  const VaeConfig config{.baseChannels = 32, .channelMultipliers = {1, 2}, .resBlocks = 1};
  KlVae vae = withValues(KlVae(config));
  vae->useChannelsLast();
  const at::Tensor z = pictures({1, 4, 6, 6}), picture = pictures({1, 3, 12, 12});
  const auto bothWays = [&](at::ScalarType in) {
    vae->to(in);
    return at::cat({vae->decode(z.to(in)).flatten(), vae->encodeMoments(picture.to(in)).flatten()})
        .to(at::kDouble);
  };
  at::Tensor exact, operators;
  {
    const PlainOperators plain;
    exact = bothWays(at::kFloat);
    operators = bothWays(type);
  }
  const FewKernels asOnGpu;
  const EmulatedKernels kernels;
  const double off = farFrom(exact, bothWays(type)), usual = farFrom(exact, operators);
  CAPTURE(type, off, usual);
  // Two kernels each: two norms of each block, of 2 + 4 in the decoder and 2 + 2 in the encoder,
  // one of each one's attention, and each one's last.
  constexpr int64_t kNorms = 2 * (6 + 4) + 2 + 2;
  CHECK(kernels.started() == 2 * kNorms);
  CHECK(off < std::max(1e-5, 1.3 * usual));
}

TEST_CASE("group norms by kernels are used where they were faster, convolutions included",
          "[fused]") {
  const EmulatedKernels kernels(c10::kMeta);
  std::vector<double> seconds{4, 1, 1, 2, 1, 2, 1, 3};  // kernel, library; of four sizes
  size_t asked = 0;
  CHECK(normsPay(normTimes(c10::kMeta, [&](const auto&) { return seconds.at(asked++); })));
  CHECK(asked == seconds.size());
  seconds[0] = 6;
  asked = 0;
  CHECK_FALSE(normsPay(normTimes(c10::kMeta, [&](const auto&) { return seconds.at(asked++); })));
}
