// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Matches a checkpoint's names and shapes against a module and gives the module its weights.

#include <torch/nn/module.h>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/load_options.h"

namespace crossflow::models {

/// Gives `module` its parameters and buffers without ever holding two copies of them. "module.",
/// "_orig_mod." and similar wrappers in front of all names are removed. Throws CheckpointError.
LoadReport loadStateDict(torch::nn::Module& module, const CheckpointReader& reader,
                         const LoadOptions& options = {});

}  // namespace crossflow::models
