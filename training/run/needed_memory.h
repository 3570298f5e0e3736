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

}  // namespace crossflow::training
