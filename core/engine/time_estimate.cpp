// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/time_estimate.h"

#include <algorithm>

namespace crossflow::core {

namespace {

// The newest picture counts this much: quick to follow a change of device, calm otherwise.
constexpr double kNewest = 0.4;

// The decoder costs about as much as a few evaluations; it keeps few-step estimates honest.
constexpr int kDecodeEvaluations = 2;

}  // namespace

int TimeEstimate::evaluations(const SamplingSettings& sampling, int defaultSteps) {
  const int steps = std::max(1, sampling.steps > 0 ? sampling.steps : defaultSteps);
  switch (sampling.solver) {
    case Solver::Heun:
      return 2 * steps;
    case Solver::Dopri5:
      return 6 * steps;
    default:
      return steps;
  }
}

void TimeEstimate::learn(const GenerationRequest& request, double seconds, int defaultSteps) {
  if (!(seconds > 0)) return;
  const double each = seconds / (evaluations(request.sampling, defaultSteps) + kDecodeEvaluations);
  const auto it = secondsPerEvaluation_.find(request.model);
  if (it == secondsPerEvaluation_.end()) {
    secondsPerEvaluation_.insert(request.model, each);
  } else {
    *it += kNewest * (each - *it);
  }
}

std::optional<double> TimeEstimate::estimate(const GenerationRequest& request,
                                             int defaultSteps) const {
  const auto it = secondsPerEvaluation_.constFind(request.model);
  if (it == secondsPerEvaluation_.constEnd()) return std::nullopt;
  return *it * (evaluations(request.sampling, defaultSteps) + kDecodeEvaluations) *
         std::max(1, request.count);
}

}  // namespace crossflow::core
