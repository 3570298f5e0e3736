// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which number format each network uses on which device.

#include <ATen/core/Tensor.h>

#include "models/config/model_catalog.h"

namespace crossflow::models {

enum class PrecisionChoice { kAutomatic, kFloat32, kBFloat16, kFloat16, kInt8 };

struct PrecisionPlan {
  at::ScalarType backbone = at::kFloat;
  at::ScalarType textEncoder = at::kFloat;
  bool int8Linears = false;  // of the backbone, quantised while it runs; processors only
  // TextVE and the decoder are small and decide about colours and NaNs: always fp32.

  WeightKind weightKind() const;
  bool operator==(const PrecisionPlan&) const = default;
};

/// kAutomatic: bf16 on a GPU; what is fastest on a processor, as a rule fp32.
/// Throws Error for a choice that the device cannot run.
PrecisionPlan planPrecision(PrecisionChoice choice, at::Device device);

}  // namespace crossflow::models
