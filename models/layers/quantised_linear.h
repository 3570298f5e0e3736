// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// 8-bit linear layers: a quarter of the memory of fp32 and, with VNNI, several times its speed.
// Weights have one scale per row; inputs are quantised as they come.

#include "models/layers/inference_linears.h"

namespace crossflow::models {

/// Whether a layer is large enough to gain.
bool worthQuantising(const std::string& name, const LinearImpl& layer);

/// Makes the linear layers below `module` 8-bit ones. Inference only, CPU only.
ConvertedLinears quantiseLinears(torch::nn::Module& module,
                                 const LinearFilter& filter = worthQuantising);

}  // namespace crossflow::models
