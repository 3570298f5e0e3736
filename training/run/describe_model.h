// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The model that a run trains, as config.json beside its weights tells it: with it a checkpoint's
// folder can be drawn with as it lies.

#include "training/config/train_config.h"

namespace crossflow::training {

/// Sizes, the scale its latents really have, and where the parts lie that the run does not train.
/// Blocks for the header of cached latents. Throws base::Error.
models::ModelConfig describeModel(const TrainConfig& config);

}  // namespace crossflow::training
