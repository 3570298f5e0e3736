// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/precision.h"

#include "models/error.h"
#include "models/layers/cpu_features.h"

namespace crossflow::models {

WeightKind PrecisionPlan::weightKind() const {
  if (int8Linears) return WeightKind::kInt8;
  return backbone == at::kFloat ? WeightKind::kFloat32 : WeightKind::kHalf;
}

PrecisionPlan planPrecision(PrecisionChoice choice, at::Device device) {
  switch (choice) {
    case PrecisionChoice::kAutomatic:
      if (device.is_cpu() && bestCpuPrecision() == at::kFloat) return {};
      return {.backbone = at::kBFloat16, .textEncoder = at::kBFloat16};
    case PrecisionChoice::kFloat32:
      return {};
    case PrecisionChoice::kBFloat16:
      return {.backbone = at::kBFloat16, .textEncoder = at::kBFloat16};
    case PrecisionChoice::kFloat16:
      if (device.is_cpu())
        throw Error(
            "Half precision (float16) needs a GPU; choose float32 or int8 for the processor.");
      return {.backbone = at::kHalf, .textEncoder = at::kBFloat16};  // T5 overflows in fp16
    case PrecisionChoice::kInt8:
      if (!device.is_cpu())
        throw Error("int8 runs on the processor only; choose bfloat16 for a GPU.");
      return {.backbone = at::kFloat, .textEncoder = at::kFloat, .int8Linears = true};
  }
  return {};
}

}  // namespace crossflow::models
