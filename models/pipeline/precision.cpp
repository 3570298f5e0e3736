// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/precision.h"

#include "models/base/error.h"
#include "models/cuda/cuda_library.h"
#include "models/pipeline/precision_trial.h"

namespace crossflow::models {
namespace {

/// A GPU that has no units for bf16.
bool lacksBFloat16(at::Device device) {
  if (!device.is_cuda()) return false;
  const CudaDevice* card = CudaLibrary::get().device(device.index());
  return card != nullptr && !card->fastBFloat16();
}

PrecisionChoice decide(at::Device device) {
  if (lacksBFloat16(device)) return PrecisionChoice::Float16;
  const bool narrow = !device.is_cpu() || bestCpuPrecision() == at::kBFloat16;
  return narrow ? PrecisionChoice::BFloat16 : PrecisionChoice::Float32;
}

}  // namespace

WeightKind PrecisionPlan::weightKind() const {
  if (int8Linears) return WeightKind::Int8;
  return backbone == at::kFloat ? WeightKind::Float32 : WeightKind::Half;
}

PrecisionPlan planPrecision(PrecisionChoice choice, at::Device device) {
  if (choice == PrecisionChoice::Automatic) choice = decide(device);
  PrecisionPlan plan{.choice = choice};
  switch (choice) {
    case PrecisionChoice::Automatic:
    case PrecisionChoice::Float32:
      break;
    case PrecisionChoice::BFloat16:
      plan.backbone = plan.textEncoder = at::kBFloat16;
      // On a GPU TextVE and a picture's way into a latent take a moment in fp32 too, and what is
      // drawn begins there; on a processor they are seconds. The decoder comes last, and its error
      // (50 dB from fp32 with the starter's weights) goes no further.
      plan.decoder = at::kBFloat16;
      if (device.is_cpu()) plan.ends = at::kBFloat16;
      break;
    case PrecisionChoice::Float16:
      if (device.is_cpu())
        throw Error(
            Sentence::tr("Half precision (float16) needs a GPU; choose bfloat16, float32 or int8 "
                         "for the processor."));
      plan.backbone = at::kHalf;
      // T5 overflows in fp16.
      plan.textEncoder = lacksBFloat16(device) ? at::kFloat : at::kBFloat16;
      break;
    case PrecisionChoice::Int8:
      if (!device.is_cpu())
        throw Error(Sentence::tr("int8 runs on the processor only; choose bfloat16 for a GPU."));
      // All between the 8-bit products as the processor likes it best.
      if (bestCpuPrecision() == at::kBFloat16)
        plan.backbone = plan.textEncoder = plan.ends = plan.decoder = at::kBFloat16;
      plan.int8Linears = true;
      break;
  }
  return plan;
}

}  // namespace crossflow::models
