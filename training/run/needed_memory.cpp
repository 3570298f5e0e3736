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

constexpr int64_t kProcess = int64_t{16} << 20;  // threads, batches, what is written

// Who leaves no more, and what can be done.
[[noreturn]] void refuseRun(int64_t needed, const MemoryRoom& room) {
  using Bound = MemoryRoom::Bound;
  constexpr const char* kSmaller = ", choose a smaller model, or fewer processes.";
  const bool ofGroup = room.bound == Bound::ControlGroup;
  const std::string start = "The run needs at least " + sizeText(needed, Rounding::Up);
  const std::string left = sizeText(room.left, Rounding::Down);
  if (room.bound == Bound::Machine)
    throw RunError(protocol::Cause::OutOfMemory,
                   start + " on this computer, but only " + left + " are free.",
                   std::string("Close other programs, use a machine with more memory") + kSmaller);
  throw RunError(
      protocol::Cause::OutOfMemory,
      start + ", but " + (ofGroup ? "its control group" : "the shell's limit") + " allows " +
          sizeText(room.limit) + ", of which " + left + " are left.",
      (ofGroup ? "Raise the memory limit of the group (of the container, the job or the service)"
               : "Raise the limit (ulimit -v, ulimit -d)") +
          std::string(kSmaller));
}

}  // namespace

void requireMemory(const TrainConfig& config, at::Device device, int64_t ranks) {
  const int64_t one = leastMemory(config) + kProcess;
  if (device.is_cuda()) {
    const int64_t free = models::CudaLibrary::get().freeMemory(device.index());
    if (free == 0 || one <= free) return;
    throw RunError(protocol::Cause::OutOfMemory,
                   "The run needs at least " + sizeText(one, Rounding::Up) + " on " + device.str() +
                       ", but only " + sizeText(free, Rounding::Down) + " are free.",
                   "Choose a smaller model, or a card with more memory.");
  }
  const MemoryRoom room = memoryRoom();
  // A limit is each process's own; the rest is for all together.
  const int64_t needed = room.bound == MemoryRoom::Bound::ProcessLimit ? one : one * ranks;
  if (room.left > 0 && needed > room.left) refuseRun(needed, room);
}

void requireWorkerMemory(const TrainConfig& config, bool onCards, int64_t workers) {
  const MemoryRoom room = memoryRoom();
  int64_t needed = (onCards ? 0 : leastMemory(config)) + kProcess;
  // Each has a limit of its own, of which it will have taken what this process has.
  if (room.bound != MemoryRoom::Bound::ProcessLimit)
    needed = (needed + anonymousMemory()) * workers;
  if (room.left > 0 && needed > room.left) refuseRun(needed, room);
}

}  // namespace crossflow::training
