// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starting values for training. Leaf layers are born without values, and inference never needs any;
// each network's initialiseParameters() starts from these and then does what its paper asks for.
// All draws come from torch's default generator: seed it with torch::manual_seed().

#include <torch/nn/module.h>

namespace crossflow::models {

/// Gives every leaf layer below `module` the starting values of torch.nn: uniform ±1/√fan_in for
/// Linear and Conv2d, one and zero for norms, N(0, 1) for embeddings. Other parameters are left as
/// they are.
void initialiseLeafLayers(torch::nn::Module& module);

/// In place: uniform ±√(6 / (fan_in + fan_out)) over a weight seen as [out, rest].
void xavierUniform(const at::Tensor& weight);

/// In place: a normal distribution around 0, cut off at ±2 (in units of the values, as timm does).
void truncatedNormal(const at::Tensor& weight, double deviation);

}  // namespace crossflow::models
