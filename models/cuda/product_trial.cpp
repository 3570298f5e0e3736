// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/product_trial.h"

#include "models/torch.h"

#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "models/kernels/fused_kernels.h"

namespace crossflow::models {
namespace {

/// One of DiMR's stages with guidance; the last one hands nothing on.
struct StageSize {
  int64_t rows, width;
  bool handsOn;
};
constexpr StageSize kStageSizes[] = {{514, 1024, true}, {2048, 512, true}, {8192, 256, false}};

class ProductTrial {
 public:
  ProductTrial(c10::Device device, StageSize size) : size_(size) {
    const auto options = at::TensorOptions(device).dtype(at::kBFloat16);
    const int64_t w = size.width, n = size.rows;
    // Like numbers of a network, without a generator: nobody's random state is touched.
    const auto numbers = [&](at::IntArrayRef shape, double scale) {
      const at::Tensor line =
          at::arange(c10::multiply_integers(shape), options.dtype(at::kFloat)) * 12.9898;
      return (at::sin(line) * scale).to(at::kBFloat16).view(shape);
    };
    y_ = numbers({1, n, w}, 1.5);
    gated_ = numbers({1, n, 2 * w}, 1);
    pair_ = numbers({1, n, 2 * w}, 1);
    row_ = numbers({1, n, 4 * w}, 1);
    gate_ = numbers({4 * w, w}, 0.05);
    last_ = numbers({w, 2 * w}, 0.05);
    dense_ = numbers({w, 2 * w}, 0.05);
    joined_ = numbers({size.handsOn ? 2 * w : w, 4 * w}, 0.05);
    bias_ = numbers({4 * w}, 0.1);
  }

  void gateByLibrary() const {
    const std::vector<at::Tensor> both = at::linear(y_, gate_, bias_).chunk(2, -1);
    fusedGate(both[0], both[1]);
  }
  void gateByKernel() const {
    const int64_t half = 2 * size_.width;
    fusedGateProduct(y_, {gate_.narrow(0, 0, half), gate_.narrow(0, half, half),
                          bias_.narrow(0, 0, half), bias_.narrow(0, half, half)});
  }
  void skipApart() const {
    pair_.narrow(-1, 0, size_.width).flatten(0, -2).addmm_(gated_.flatten(0, -2), last_.t());
    at::linear(pair_, dense_, bias_.narrow(0, 0, size_.width));
  }
  void skipTogether() const { at::linear(row_, joined_, bias_.narrow(0, 0, joined_.size(0))); }

 private:
  StageSize size_;
  at::Tensor y_, gated_, pair_, row_, gate_, last_, dense_, joined_, bias_;
};

}  // namespace

SecondsOf secondsOnGpu(c10::Device device) {
  return [device](const std::function<void()>& work) {
    constexpr int kRounds = 3, kTimes = 10;
    constexpr int64_t kSide = 4096;
    const auto options = at::TensorOptions(device).dtype(at::kBFloat16);
    const at::Tensor large = at::zeros({kSide, kSide}, options);
    const c10::impl::VirtualGuardImpl gpu(device.type());
    const c10::Stream stream = gpu.getStream(device);
    double best = INFINITY;
    for (int round = 0; round < kRounds; ++round) {
      work();
      // The device is busy until the host has asked for everything that counts.
      for (int i = 0; i < kTimes; ++i) at::mm(large, large);
      c10::Event begin(device.type(), c10::EventFlag::BACKEND_DEFAULT),
          end(device.type(), c10::EventFlag::BACKEND_DEFAULT);
      begin.record(stream);
      for (int i = 0; i < kTimes; ++i) work();
      end.record(stream);
      end.synchronize();
      best = std::min(best, begin.elapsedTime(end));
    }
    return best / kTimes / 1000;  // it counts milliseconds
  };
}

std::vector<ProductTimes> productTimes(c10::Device device, const SecondsOf& secondsOf) {
  const c10::InferenceMode inference;
  std::vector<ProductTimes> times;
  for (const StageSize& size : kStageSizes) {
    const ProductTrial trial(device, size);
    times.push_back({size.rows, size.width, secondsOf([&] { trial.gateByKernel(); }),
                     secondsOf([&] { trial.gateByLibrary(); }),
                     secondsOf([&] { trial.skipTogether(); }),
                     secondsOf([&] { trial.skipApart(); })});
  }
  return times;
}

std::vector<ProductWays> fasterProducts(const std::vector<ProductTimes>& times) {
  std::vector<ProductWays> ways;
  ways.reserve(times.size());
  for (const ProductTimes& known : times)
    ways.push_back({known.width, known.gateByKernel < known.gateByLibrary,
                    known.skipTogether < known.skipApart});
  return ways;
}

FusedProducts productsBy(CardWays ways) {
  const auto nearest = [ways = std::move(ways.products)](int64_t width) {
    const auto apart = [width](const ProductWays& known) {
      return std::abs(std::log2(static_cast<double>(known.width) / static_cast<double>(width)));
    };
    return *std::ranges::min_element(ways, {}, apart);
  };
  return {.gate = [nearest](int64_t, int64_t width) { return nearest(width).gate; },
          .skip = [nearest](int64_t, int64_t width) { return nearest(width).skip; },
          .norms = ways.norms};
}

}  // namespace crossflow::models
