// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Gradients of one optimiser step: micro-batches forward and backward, averaged over the ranks.
// Two things that stop other trainers are recovered from here: numbers that are not finite in bf16
// (repeated in fp32), and memory that runs out (repeated in halves).

#include <optional>

#include "training/loop/loop_parts.h"

namespace crossflow::training {

struct StepResult {
  Metrics metrics;  // means over the micro-batches
  std::vector<at::Tensor> times, errors;
  double gradientNorm = 0;
  bool finite = true;
  /// Instead of the two numbers above, of a step that was recorded or is read late: [] on the
  /// device, not waited for.
  at::Tensor norm;
};

class GradientStep {
 public:
  explicit GradientStep(const LoopParts& parts);

  /// Leaves the gradients in the parameters. `batches` on the device, as many rows each. Throws
  /// RunError(OutOfMemory) when not even single samples fit.
  StepResult run(const std::vector<Batch>& batches);

 private:
  StepResult accumulateInMemory(const std::vector<Batch>& batches, bool bf16);
  StepResult accumulate(const std::vector<Batch>& batches, bool bf16);
  /// The whole step of one micro-batch as it was recorded; nothing where it cannot be.
  std::optional<StepLoss> repeated(const std::vector<Batch>& batches, bool bf16);
  void seedDraws(std::size_t micro) const;
  void clearGradients();
  void halve(const std::vector<Batch>& batches);

  const LoopParts& p_;
  std::optional<RecordedStep> recorded_;
  int64_t splits_ = 1;      // parts that each micro-batch is cut into; grows when memory runs out
  bool averaging_ = false;  // the others may have this rank's gradients already
};

}  // namespace crossflow::training
