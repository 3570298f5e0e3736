// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/precision_trial.h"

#include "models/torch.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "models/layers/linear_kernel.h"

namespace crossflow::models {
namespace {

constexpr double kClearlyFaster = 1.2;
constexpr int64_t kRows = 128, kWidth = 1024;  // what DiMR's and DiT's layers are like
// A round takes a few milliseconds, less than a busy system's turn: some are not interrupted.
constexpr int kRounds = 10;

/// The layer in one format; its time is the shortest of all rounds, which other programs on the
/// machine disturb least.
class Contestant {
 public:
  explicit Contestant(at::ScalarType dtype)
      : weight_(at::linspace(-1, 1, kWidth * kWidth).view({kWidth, kWidth}).to(dtype)),
        kernel_(makeLinearKernel(LinearForm::kPacked, weight_, {})) {}

  void run(const at::Tensor& x) {
    const auto start = std::chrono::steady_clock::now();
    if (kernel_ != nullptr)
      kernel_->apply(x);
    else
      at::linear(x.to(weight_.scalar_type()), weight_);
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    best_ = std::min(best_, passed.count());
  }
  double best() const { return best_; }

 private:
  at::Tensor weight_;
  std::shared_ptr<const LinearKernel> kernel_;
  double best_ = std::numeric_limits<double>::infinity();
};

}  // namespace

c10::ScalarType PrecisionTrial::winner() const {
  return bfloat16Seconds * kClearlyFaster <= float32Seconds ? c10::ScalarType::BFloat16
                                                            : c10::ScalarType::Float;
}

PrecisionTrial tryPrecisions() {
  const c10::InferenceMode inference;
  const at::Tensor x = at::linspace(-1, 1, kRows * kWidth).view({kRows, kWidth});
  Contestant wide(at::kFloat), narrow(at::kBFloat16);
  // By turns, so that a busy moment of the machine meets both; the first turn also warms up.
  for (int round = 0; round < kRounds; ++round) {
    wide.run(x);
    narrow.run(x);
  }
  return {wide.best(), narrow.best()};
}

c10::ScalarType bestCpuPrecision() {
  static const c10::ScalarType best = tryPrecisions().winner();
  return best;
}

}  // namespace crossflow::models
