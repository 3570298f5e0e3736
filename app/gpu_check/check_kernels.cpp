// SPDX-License-Identifier: GPL-3.0-or-later
// Single operations in the shapes of DiMR-512: what is worth fusing first.
#include "app/gpu_check/checks.h"
#include "app/gpu_check/stopwatch.h"
#include "models/cuda/device_kernels.h"
#include "models/cuda/norm_trial.h"
#include "models/cuda/product_trial.h"
#include "models/kernels/fused_group_norm.h"
#include "models/kernels/fused_kernels.h"
#include "models/kernels/fused_products.h"
#include "models/layers/time_dependent.h"
#include "models/torch.h"

namespace crossflow::gpu_check {
namespace {

constexpr double kMicro = 1e6;

struct Bench {
  const Conditions& c;
  Results& results;

  at::Tensor random(std::vector<int64_t> shape, at::ScalarType type) const {
    if (c.quick)
      for (int64_t& side : shape) side = std::min<int64_t>(side, 64);
    return at::randn(shape).to(c.device, type);
  }
  /// Twenty in a row, so that the time of a start is hidden as in a network.
  void time(const std::string& name, const std::function<void()>& work) const {
    constexpr int kRow = 20;
    const Timing timing = timeOf(c.device, c.repeats(5), [&] {
      for (int i = 0; i < kRow; ++i) work();
    });
    results.number(name, timing.whole / kRow * kMicro, "us");
    results.number(name + ", host", timing.host / kRow * kMicro, "us");
  }
};

void measureProducts(const Bench& b) {
  for (const int64_t rows : {514, 2048, 8192})
    for (const int64_t out : {1024, 3072}) {
      const at::Tensor x = b.random({rows, 1024}, at::kBFloat16),
                       w = b.random({out, 1024}, at::kBFloat16),
                       bias = b.random({out}, at::kBFloat16);
      b.time("product " + std::to_string(rows) + " x 1024 x " + std::to_string(out) + " bf16",
             [&] { at::linear(x, w, bias); });
    }
}

void measureAttention(const Bench& b) {
  for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
    const at::Tensor q = b.random({2, 16, 257, 64}, type);
    b.time(std::string("attention 2 x 16 x 257 x 64 ") + c10::toString(type),
           [&] { at::scaled_dot_product_attention(q, q, q); });
  }
}

void measureDepthwise(const Bench& b) {
  for (const auto& [channels, side] :
       std::initializer_list<std::pair<int64_t, int64_t>>{{512, 32}, {256, 64}}) {
    const at::Tensor last = b.random({2, channels, side, side}, at::kBFloat16)
                                .contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor first = last.contiguous();
    const at::Tensor w = b.random({last.size(1), 1, 7, 7}, at::kBFloat16);
    const std::string name =
        "depthwise 7 x 7, " + std::to_string(channels) + " x " + std::to_string(side) + "²";
    b.time(name + ", channels last", [&] { at::conv2d(last, w, {}, 1, 3, 1, last.size(1)); });
    b.time(name + ", channels first", [&] { at::conv2d(first, w, {}, 1, 3, 1, last.size(1)); });
  }
}

void measureNorms(const Bench& b) {
  for (const int64_t rows : {514, 8192}) {
    const at::Tensor x = b.random({rows, 1024}, at::kFloat), scale = b.random({1024}, at::kFloat);
    b.time("RMS norm with scale, " + std::to_string(rows) + " x 1024",
           [&] { models::rmsNormalise(x, scale); });
    b.time("layer norm, " + std::to_string(rows) + " x 1024",
           [&] { at::layer_norm(x, {x.size(-1)}, {}, {}, 1e-5); });
  }
  const at::Tensor skips = b.random({2, 256, 67584}, at::kBFloat16);
  b.time("statistics of 512 x 67584", [&] { at::var_mean(skips, {-1}, 0, true); });
}

/// What a DiMR block has between its products, by kernels of our own, beside a copy of the same
/// size: they read and write little more.
void measureOwnKernels(const Bench& b) {
  for (const auto& [channels, side] :
       std::initializer_list<std::pair<int64_t, int64_t>>{{512, 32}, {256, 64}}) {
    const at::Tensor x = b.random({2, side, side, channels}, at::kFloat);
    const at::Tensor branch = x.to(at::kBFloat16), pair = at::cat({branch, branch}, -1);
    const at::Tensor taps = b.random({49, channels}, at::kBFloat16),
                     bias = b.random({channels}, at::kBFloat16),
                     scale = b.random({channels}, at::kFloat);
    const std::string name = ", " + std::to_string(channels) + " x " + std::to_string(side) + "²";
    const models::FusedCopy half{.to = pair.narrow(-1, 0, x.size(-1))};
    b.time("copy" + name, [&] { x.clone(); });
    b.time("sum, depthwise 7 x 7, sum, RMS norm" + name, [&] {
      models::fusedConvolveAndNorm(
          {.x = x, .branch = branch, .taps = taps, .bias = bias, .scale = scale, .ofInput = half});
    });
    b.time("sum, RMS norm" + name,
           [&] { models::fusedSumAndNorm(x, {}, branch, {.scale = scale}, at::kBFloat16, half); });
    b.time("gate" + name, [&] { models::fusedGate(branch, branch); });
  }
}

/// What decides whether our own ways of doing products are used (models/cuda/product_trial.h).
void measureOwnProducts(const Bench& b) {
  const auto times = models::productTimes(b.c.device, models::secondsOnGpu(b.c.device));
  for (const models::ProductTimes& t : times) {
    const std::string size =
        ", " + std::to_string(t.rows) + " rows, width " + std::to_string(t.width);
    b.results.number("gate by product and kernel" + size, t.gateByLibrary * kMicro, "us");
    b.results.number("gate by one kernel" + size, t.gateByKernel * kMicro, "us");
    b.results.number("last product and skip" + size, t.skipApart * kMicro, "us");
    b.results.number("both as one product" + size, t.skipTogether * kMicro, "us");
    // Of this card's first trial, which may have come out otherwise where both are near.
    const models::FusedProducts used = models::fusedProducts(b.c.device);
    b.results.fact("in use" + size,
                   std::string("gate by ") +
                       (used.gate(t.rows, t.width) ? "one kernel" : "product and kernel") +
                       ", skip " + (used.skip(t.rows, t.width) ? "as one product" : "apart"));
  }
}

/// What decides whether group norms of our own are used (models/cuda/norm_trial.h).
void measureOwnNorms(const Bench& b) {
  for (const models::NormTimes& t :
       models::normTimes(b.c.device, models::secondsOnGpu(b.c.device))) {
    const std::string size =
        ", " + std::to_string(t.channels) + " x " + std::to_string(t.side) + "²";
    b.results.number("group norm, SiLU and convolution, channels first" + size,
                     t.byLibrary * kMicro, "us");
    b.results.number("the same by kernels, channels last" + size, t.byKernel * kMicro, "us");
  }
  b.results.fact("group norms in use",
                 models::groupNormsPay(b.c.device) ? "of our own" : "of LibTorch");
}

}  // namespace

void checkKernels(const Conditions& c, Results& results) {
  const c10::InferenceMode inference;
  const Bench bench{c, results};
  results.attempt("products", [&] { measureProducts(bench); });
  results.attempt("attention", [&] { measureAttention(bench); });
  results.attempt("depthwise", [&] { measureDepthwise(bench); });
  results.attempt("norms", [&] { measureNorms(bench); });
  if (!models::prepareFusedKernels(c.device).empty() || !models::hasFusedKernels(c.device)) return;
  results.attempt("kernels of our own", [&] { measureOwnKernels(bench); });
  if (models::fusedProducts(c.device).gate)
    results.attempt("products of our own", [&] { measureOwnProducts(bench); });
  if (models::fusedProducts(c.device).gate)  // tensor cores, as these want
    results.attempt("group norms of our own", [&] { measureOwnNorms(bench); });
}

}  // namespace crossflow::gpu_check
