// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the installed kernels (fused_kernels.h) compute what LibTorch's operators do: asked once
// on each device before a network may use them, since they are compiled on the user's machine.

#include <c10/core/Device.h>

#include <string>

namespace crossflow::models {

/// Runs each kernel in each type on numbers of several sizes, odd ones too, beside the operators;
/// those of products.cu only where the device has `tensorCores` for bf16. Empty if all agree, else
/// what is off and by how much. Blocks; some milliseconds on a GPU. Throws what the launcher
/// throws.
std::string fusedKernelsFault(c10::Device device, bool tensorCores);

}  // namespace crossflow::models
