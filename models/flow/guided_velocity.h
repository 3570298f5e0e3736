// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The right-hand side of the flow as the solvers see it: backbone, guidance, null rows, tables of
// times, cancelling. Conditional and unconditional rows go through the backbone in one pass.

#include <ATen/core/Tensor.h>

#include <memory>
#include <stop_token>

#include "models/backbones/backbone.h"
#include "models/flow/sampler.h"

namespace crossflow::models {

class GuidedVelocity {
 public:
  /// `backbone` must outlive this object.
  GuidedVelocity(Backbone& backbone, const SampleOptions& options, bool independentRows,
                 std::stop_token stop);

  /// Tabulates the times [n] fp32 that at() will be asked for.
  void tabulate(const at::Tensor& times);

  /// z [B, C, H, W] fp32 -> velocity [B, C, H, W] fp32 at entry `index` of the table.
  /// Throws Cancelled.
  at::Tensor at(const at::Tensor& z, int64_t index);
  /// The same at a time not known beforehand.
  at::Tensor atTime(const at::Tensor& z, float time);

  /// Whether guidance applies at this time; the field jumps where the answer changes.
  bool isGuided(float time) const;
  int64_t evaluations() const { return evaluations_; }

 private:
  at::Tensor evaluate(const at::Tensor& z, int64_t index);

  Backbone& backbone_;
  SampleOptions options_;
  bool independentRows_;
  std::stop_token stop_;
  at::ScalarType dtype_;
  at::Tensor times_;
  std::shared_ptr<const TimeTable> table_;
  int64_t evaluations_ = 0;
};

}  // namespace crossflow::models
