// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/norm_trial.h"

#include "models/torch.h"

#include "models/kernels/fused_group_norm.h"

namespace crossflow::models {
namespace {

constexpr int64_t kNormGroups = 32;

/// From the decoder of a picture of 512 pixels, the last two a quarter of its.
struct NormSize {
  int64_t channels, side;
};
constexpr NormSize kNormSizes[] = {{512, 64}, {512, 128}, {256, 128}, {128, 256}};

class NormTrial {
 public:
  NormTrial(c10::Device device, NormSize size) {
    const auto options = at::TensorOptions(device).dtype(at::kFloat);
    // Like numbers of a network, without a generator: nobody's random state is touched.
    const auto numbers = [&](at::IntArrayRef shape, double scale) {
      const at::Tensor line = at::arange(c10::multiply_integers(shape), options) * 12.9898;
      return (at::sin(line) * scale).to(at::kBFloat16).view(shape);
    };
    const int64_t c = size.channels;
    first_ = numbers({1, c, size.side, size.side}, 1.5);
    last_ = first_.contiguous(at::MemoryFormat::ChannelsLast);
    weightFirst_ = numbers({c, c, 3, 3}, 0.02);
    weightLast_ = weightFirst_.contiguous(at::MemoryFormat::ChannelsLast);
    gain_ = numbers({c}, 1);
    bias_ = numbers({c}, 0.5);
  }

  void byLibrary() const {
    at::Tensor y = at::group_norm(first_, kNormGroups, gain_, bias_, 1e-6);
    at::conv2d(at::silu_(y), weightFirst_, bias_, 1, 1);
  }
  void byKernel() const {
    const at::Tensor y = fusedGroupNorm(
        {.x = last_, .weight = gain_, .bias = bias_, .groups = kNormGroups, .silu = true});
    at::conv2d(y, weightLast_, bias_, 1, 1);
  }

 private:
  at::Tensor first_, last_, weightFirst_, weightLast_, gain_, bias_;
};

}  // namespace

std::vector<NormTimes> normTimes(c10::Device device, const SecondsOf& secondsOf) {
  const c10::InferenceMode inference;
  std::vector<NormTimes> times;
  for (const NormSize& size : kNormSizes) {
    const NormTrial trial(device, size);
    times.push_back({size.channels, size.side, secondsOf([&] { trial.byKernel(); }),
                     secondsOf([&] { trial.byLibrary(); })});
  }
  return times;
}

bool normsPay(const std::vector<NormTimes>& times) {
  double kernel = 0, library = 0;
  for (const NormTimes& known : times) {
    kernel += known.byKernel;
    library += known.byLibrary;
  }
  return kernel < library;
}

}  // namespace crossflow::models
