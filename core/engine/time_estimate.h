// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Learns how long a picture takes on this machine, so that the button can say "about 12 s" before
// it is pressed. Says nothing until it has seen the model at work.

#include <QHash>
#include <QList>
#include <optional>

#include "core/requests/request.h"

namespace crossflow::core {

class TimeEstimate {
 public:
  /// Network evaluations one picture costs; `defaultSteps` stands in where the request leaves it.
  static int evaluations(const SamplingSettings& sampling, int defaultSteps);

  /// `seconds` were spent on one picture of `request`.
  void learn(const GenerationRequest& request, double seconds, int defaultSteps);

  /// Seconds for the whole request; none for a model never seen.
  std::optional<double> estimate(const GenerationRequest& request, int defaultSteps) const;

 private:
  QHash<QString, QList<double>> secondsPerEvaluation_;  // of the last pictures, newest last
};

}  // namespace crossflow::core
