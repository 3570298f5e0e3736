// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which number format each network uses on which device.

#include <ATen/core/Tensor.h>

#include "models/config/model_catalog.h"

namespace crossflow::models {

enum class PrecisionChoice { Automatic, Float32, BFloat16, Float16, Int8 };

struct PrecisionPlan {
  /// What planned it, Automatic already decided: choosing this again on the same machine gives the
  /// same plan, and with it the same numbers.
  PrecisionChoice choice = PrecisionChoice::Float32;
  at::ScalarType backbone = at::kFloat;
  at::ScalarType textEncoder = at::kFloat;
  at::ScalarType ends = at::kFloat;  // TextVE and the autoencoder's encoder
  at::ScalarType decoder = at::kFloat;
  bool int8Linears = false;  // of the backbone, quantised while it runs; processors only

  WeightKind weightKind() const;
  bool operator==(const PrecisionPlan&) const = default;
};

/// Automatic: bf16 on a GPU, fp16 on one older than 8.0; on a processor what a trial shows to be
/// fastest (precision_trial.h). Throws Error for a choice that the device cannot run.
PrecisionPlan planPrecision(PrecisionChoice choice, at::Device device);

}  // namespace crossflow::models
