// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Turns the linear layers of a loaded network into their fast forms, one after the other, so that
// never more than one layer's weight is held twice. The layers' parameters are gone afterwards:
// for inference only, after loading and after moving to a device.

#include <torch/nn/module.h>

#include <functional>
#include <string>

#include "models/layers/basic_layers.h"
#include "models/layers/linear_kernel.h"

namespace crossflow::models {

/// Says by its full name ("blocks.3.w0") whether a layer is to be changed.
using LinearFilter = std::function<bool(const std::string& name, const LinearImpl& layer)>;

struct ConvertedLinears {
  int64_t layers = 0;       // changed
  int64_t bytesBefore = 0;  // of their weights
};

/// Blocks (memory speed). Layers without such a form on this machine stay as they are.
ConvertedLinears convertLinears(torch::nn::Module& module, LinearForm form,
                                const LinearFilter& filter = {});

/// Whether a layer is large enough to gain.
bool worthQuantising(const std::string& name, const LinearImpl& layer);

/// Makes the linear layers below `module` 8-bit ones: a quarter of the memory of fp32 and, with
/// VNNI, several times its speed. Weights have one scale per row; inputs are quantised as they
/// come. CPU only.
ConvertedLinears quantiseLinears(torch::nn::Module& module,
                                 const LinearFilter& filter = worthQuantising);

}  // namespace crossflow::models
