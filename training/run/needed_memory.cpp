// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/needed_memory.h"

#include <variant>

#include "models/base/measures.h"
#include "models/base/proc_facts.h"
#include "models/config/parameter_count.h"
#include "models/cuda/cuda_library.h"
#include "training/config/run_error.h"

namespace crossflow::training {

namespace {

// At least; what a forward pass keeps depends on the data.
int64_t leastMemory(const TrainConfig& config) {
  constexpr int64_t kFrozen = 4, kTrained = 5 * kFrozen;  // value, gradient, average, two moments
  const models::ModelConfig& model = config.model;
  if (config.task == TaskKind::Autoencoder)
    return kTrained * models::decoderParameterCount(model.vae);
  const int64_t backbone = models::parameterCount(model.backbone);
  if (config.task == TaskKind::Distil) return (kTrained + kFrozen) * backbone;
  int64_t bytes = kTrained * (backbone + models::parameterCount(model.textVe));
  if (config.textMode != TrainConfig::TextMode::Features)
    bytes += std::visit([](const auto& sizes) { return models::parameterCount(sizes); },
                        model.textConfig) *
             (config.textMode == TrainConfig::TextMode::Trained ? kTrained : kFrozen);
  return bytes;
}

}  // namespace

void requireMemory(const TrainConfig& config, at::Device device, int64_t ranks) {
  constexpr int64_t kProcess = int64_t{32} << 20;  // threads, batches, what is written
  const int64_t one = leastMemory(config) + kProcess;
  const bool onCard = device.is_cuda();
  const int64_t needed = onCard ? one : one * ranks;
  const int64_t free =
      onCard ? models::CudaLibrary::get().freeMemory(device.index()) : availableMemory();
  if (free == 0 || needed <= free) return;
  throw RunError(protocol::Cause::OutOfMemory,
                 "The run needs at least " + sizeText(needed) + " on " +
                     (onCard ? device.str() : "this computer") + ", but only " + sizeText(free) +
                     " are free.",
                 "Choose a smaller model, fewer processes, or a machine with more memory.");
}

}  // namespace crossflow::training
