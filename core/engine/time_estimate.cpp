// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/time_estimate.h"

#include <algorithm>

namespace crossflow::core {

namespace {

// How many of the last pictures are looked at. Their median: one that had to share the machine with
// something else changes nothing, and another device is believed after a few.
constexpr qsizetype kRemembered = 5;

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
  QList<double>& seen = secondsPerEvaluation_[request.model];
  seen.append(each);
  if (seen.size() > kRemembered) seen.removeFirst();
}

std::optional<double> TimeEstimate::estimate(const GenerationRequest& request,
                                             int defaultSteps) const {
  const auto it = secondsPerEvaluation_.constFind(request.model);
  if (it == secondsPerEvaluation_.constEnd()) return std::nullopt;
  QList<double> seen = *it;
  std::sort(seen.begin(), seen.end());
  const double each = seen[(seen.size() - 1) / 2];  // of two the quicker: nothing speeds one up
  return each * (evaluations(request.sampling, defaultSteps) + kDecodeEvaluations) *
         std::max(1, request.count);
}

}  // namespace crossflow::core
