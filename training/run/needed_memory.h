// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs that memory cannot hold are refused in a sentence, not killed by the system.

#include <c10/core/Device.h>

#include <cstdint>

#include "training/config/train_config.h"

namespace crossflow::training {

/// Refuses a run whose weights, gradients, averages and moments alone are more than `device` has
/// free, `ranks` processes of it at once; from the configuration, before anything is allocated.
/// What limits and control groups leave counts. Throws RunError(OutOfMemory).
void requireMemory(const TrainConfig& config, at::Device device, int64_t ranks);

/// The same of main memory for `workers` processes that this one, of the same program, is about to
/// start: with what each takes for itself, as seen in this one. On cards they hold their networks
/// elsewhere. Throws RunError(OutOfMemory).
void requireWorkerMemory(const TrainConfig& config, bool onCards, int64_t workers);

}  // namespace crossflow::training
