// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/dopri5_solver.h"

#include "models/torch.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "models/base/error.h"
#include "models/flow/flow_path.h"

namespace crossflow::models {
namespace {

constexpr size_t kStages = 7;
using Row = std::array<double, kStages>;

// Dormand-Prince: nodes, stages 1-6 (the last one is the solution itself), error = order 5 -
// order 4.
constexpr std::array<double, 6> kNodes{1. / 5, 3. / 10, 4. / 5, 8. / 9, 1., 1.};
constexpr std::array<Row, 6> kStageWeights{{
    {1. / 5},
    {3. / 40, 9. / 40},
    {44. / 45, -56. / 15, 32. / 9},
    {19372. / 6561, -25360. / 2187, 64448. / 6561, -212. / 729},
    {9017. / 3168, -355. / 33, 46732. / 5247, 49. / 176, -5103. / 18656},
    {35. / 384, 0, 500. / 1113, 125. / 192, -2187. / 6784, 11. / 84},
}};
constexpr Row kErrorWeights{35. / 384 - 1951. / 21600,
                            0,
                            500. / 1113 - 22642. / 50085,
                            125. / 192 - 451. / 720,
                            -2187. / 6784 + 12231. / 42400,
                            11. / 84 - 649. / 6300,
                            -1. / 60};
// Shampine's weights of the state in the middle of a step, for the dense output.
constexpr Row kMiddleWeights{6025192743. / 30085553152 / 2,     0,
                             51252292925. / 65400821598 / 2,    -2691868925. / 45128329728 / 2,
                             187940372067. / 1594534317056 / 2, -1776094331. / 19743644256 / 2,
                             11237099. / 235043384 / 2};

constexpr double kSafety = 0.9, kLargestStepGrowth = 10, kLargestStepShrink = 0.2;
constexpr double kOrder = 5;

// The original reads the answer at the fp32 value of 1 - 1e-5 and cuts the last step just past it.
constexpr double kEndTime = static_cast<float>(kLastTime);
constexpr double kCut = kLastTime + 1e-6;

float rms(const at::Tensor& x) {
  return x.abs().pow(2).mean().sqrt().item<float>();
}

using Slopes = std::array<at::Tensor, kStages>;

/// Σ weight_i · dt · slope_i over the first `count` slopes, weights rounded to fp32 as there.
at::Tensor weighted(const Slopes& slopes, const Row& weights, float dt, size_t count) {
  at::Tensor sum = slopes[0] * (static_cast<float>(weights[0]) * dt);
  for (size_t i = 1; i < count; ++i) {
    if (weights[i] != 0) sum = sum + slopes[i] * (static_cast<float>(weights[i]) * dt);
  }
  return sum;
}

class Dopri5 {
 public:
  Dopri5(GuidedVelocity& velocity, const at::Tensor& z, double tolerance)
      : velocity_(velocity), tolerance_(tolerance), state_(z), slope_(velocity.atTime(z, 0)) {
    stepSize_ = firstStep();
  }

  at::Tensor solve(StepMonitor& monitor) {
    while (time_ < kEndTime) attemptStep(monitor);
    return denseOutput((kEndTime - stepStart_) / (time_ - stepStart_));
  }

 private:
  /// Hairer, Nørsett, Wanner, "Solving ordinary differential equations I", section II.4.
  double firstStep() {
    const at::Tensor scale = tolerance_ + state_.abs() * tolerance_;
    const float d0 = rms(state_ / scale), d1 = rms(slope_ / scale);
    const float h0 = d0 < 1e-5F || d1 < 1e-5F ? 1e-6F : 0.01F * d0 / d1;
    const at::Tensor probe = velocity_.atTime(state_ + slope_ * h0, h0);
    const float d2 = rms((probe - slope_) / scale) / h0;
    const float h1 = d1 <= 1e-15F && d2 <= 1e-15F
                         ? std::max(1e-6F, h0 * 1e-3F)
                         : std::pow(0.01F / std::max(d1, d2), 1.0F / static_cast<float>(kOrder));
    return std::min(100 * h0, h1);
  }

  void attemptStep(StepMonitor& monitor) {
    double end = time_ + stepSize_, dt = stepSize_;
    if (time_ < kCut && kCut < end) {
      end = kCut;
      dt = end - time_;
    }
    if (!(end > time_)) {
      throw NumericError(
          Sentence::tr("The adaptive solver's steps became too small to advance; choose a solver "
                       "with a fixed number of steps or a lower guidance."));
    }
    const Slopes slopes = stages(dt, end);
    const at::Tensor next = state_ + weighted(slopes, kStageWeights[5], static_cast<float>(dt), 6);
    const double ratio = errorRatio(slopes, next, dt);
    if (!std::isfinite(ratio)) expectFinite(next, Sentence::tr("step %1", monitor.steps() + 1));
    if (ratio <= 1) accept(slopes, next, dt, end, monitor);
    stepSize_ = dt * growth(ratio);
  }

  Slopes stages(double dt, double end) {
    const float dt32 = static_cast<float>(dt), start32 = static_cast<float>(time_);
    Slopes slopes;
    slopes[0] = slope_;
    for (size_t i = 0; i < kNodes.size(); ++i) {
      // Stages at the end of the step are taken just before it.
      const float end32 = static_cast<float>(end);
      const float t = kNodes[i] == 1 ? std::nextafter(end32, end32 - 1)
                                     : start32 + static_cast<float>(kNodes[i]) * dt32;
      slopes[i + 1] = velocity_.atTime(state_ + weighted(slopes, kStageWeights[i], dt32, i + 1), t);
    }
    return slopes;
  }

  double errorRatio(const Slopes& slopes, const at::Tensor& next, double dt) const {
    const at::Tensor error = weighted(slopes, kErrorWeights, static_cast<float>(dt), kStages);
    return rms(error / (tolerance_ + at::max(state_.abs(), next.abs()) * tolerance_));
  }

  static double growth(double ratio) {
    if (ratio == 0) return kLargestStepGrowth;
    const double smallest = ratio < 1 ? 1 : kLargestStepShrink;
    return std::min(kLargestStepGrowth, std::max(kSafety / std::pow(ratio, 1 / kOrder), smallest));
  }

  void accept(const Slopes& slopes, const at::Tensor& next, double dt, double end,
              StepMonitor& monitor) {
    monitor.finished(next, std::min(1.0, end / kEndTime), velocity_.evaluations(),
                     {state_, slopes[0], time_});
    fit(slopes, next, static_cast<float>(dt));
    stepStart_ = time_;
    time_ = end;
    state_ = next;
    slope_ = slopes[kStages - 1];
  }

  /// The quartic through both ends and the middle of the step with the slopes at both ends.
  void fit(const Slopes& slopes, const at::Tensor& next, float dt) {
    const at::Tensor middle = state_ + weighted(slopes, kMiddleWeights, dt, kStages);
    const at::Tensor &f0 = slopes[0], &f1 = slopes[kStages - 1];
    polynomial_ = {state_, f0 * dt, (f1 - f0 * 4) * dt - state_ * 11 - next * 5 + middle * 16,
                   (f0 * 5 - f1 * 3) * dt + state_ * 18 + next * 14 - middle * 32,
                   (f1 - f0) * (2 * dt) - (next + state_) * 8 + middle * 16};
  }

  at::Tensor denseOutput(double position) const {
    const float x = static_cast<float>(position);
    float power = 1;
    at::Tensor value = polynomial_[0];
    for (size_t i = 1; i < polynomial_.size(); ++i) {
      power *= x;
      value = value + polynomial_[i] * power;
    }
    return value;
  }

  GuidedVelocity& velocity_;
  double tolerance_;
  at::Tensor state_, slope_;
  double time_ = 0, stepStart_ = 0, stepSize_ = 0;
  std::array<at::Tensor, 5> polynomial_;
};

}  // namespace

at::Tensor solveDopri5(GuidedVelocity& velocity, const at::Tensor& z, double tolerance,
                       StepMonitor& monitor) {
  return Dopri5(velocity, z, tolerance).solve(monitor);
}

}  // namespace crossflow::models
