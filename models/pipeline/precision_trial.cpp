// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/precision_trial.h"

#include "models/torch.h"

#include <algorithm>
#include <ctime>
#include <limits>

#include "models/layers/linear_kernel.h"

namespace crossflow::models {
namespace {

constexpr double kClearlyFaster = 1.2;
constexpr int64_t kRows = 128, kTrialWidth = 1024;  // what DiMR's and DiT's layers are like
constexpr int kTrialRounds = 10;
static_assert(PrecisionTrial::kMultiplyAdds == kRows * kTrialWidth * kTrialWidth);

/// Of all threads of the process: what other programs take of the machine must not decide.
double processorSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The layer in one format; its time is the shortest of all rounds.
class Contestant {
 public:
  explicit Contestant(at::ScalarType dtype)
      : weight_(at::linspace(-1, 1, kTrialWidth * kTrialWidth)
                    .view({kTrialWidth, kTrialWidth})
                    .to(dtype)),
        kernel_(makeLinearKernel(LinearForm::Packed, weight_, {})) {}

  void run(const at::Tensor& x) {
    const double start = processorSeconds();
    if (kernel_ != nullptr)
      kernel_->apply(x);
    else
      at::linear(x.to(weight_.scalar_type()), weight_);
    best_ = std::min(best_, processorSeconds() - start);
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
  const at::Tensor x = at::linspace(-1, 1, kRows * kTrialWidth).view({kRows, kTrialWidth});
  Contestant wide(at::kFloat), narrow(at::kBFloat16);
  // By turns, so that a busy moment of the machine meets both; the first turn also warms up.
  for (int round = 0; round < kTrialRounds; ++round) {
    wide.run(x);
    narrow.run(x);
  }
  return {wide.best(), narrow.best()};
}

const PrecisionTrial& precisionTrial() {
  static const PrecisionTrial trial = tryPrecisions();
  return trial;
}

c10::ScalarType bestCpuPrecision() {
  return precisionTrial().winner();
}

}  // namespace crossflow::models
