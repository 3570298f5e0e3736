// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Weights for measurements: drawn once, repeated at memory speed, of a size that keeps a deep
// network's numbers ordinary.

#include <torch/nn/module.h>

#include <vector>

#include "models/layers/linear_kernel.h"

namespace crossflow::bench {

/// Gives every parameter of `module` values of `dtype`. With `forms` the linear layers are
/// converted one by one as a loader would do it, each to the first of them that it can have, so
/// that their plain weights are never all in memory.
void fillWithRandomWeights(torch::nn::Module& module, at::ScalarType dtype = at::kFloat,
                           const std::vector<models::LinearForm>& forms = {});

}  // namespace crossflow::bench
