// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Our own kernels on a GPU: fused.cu, products.cu and group_norm.cu are compiled by NVRTC, which
// LibTorch brings along, for the card that is there, tried beside LibTorch's operators, and
// installed for the layers (kernels/fused_*.h) if both agree; products and group norms where they
// were found to be faster, once for good on each kind of card (kept_ways.h).
// Where anything of it fails, networks keep the operators.

#include <c10/core/Device.h>

#include <string>
#include <vector>

namespace crossflow::models {

extern const char kFusedSource[];

struct CudaInterface;

/// kFusedSource as a program of cards with compute capability `major`.`minor`; no card is needed.
/// Throws Error with the compiler's words, or where there is no compiler.
std::vector<char> compileFusedKernels(const CudaInterface& cuda, int major, int minor);

/// Once a device and process; blocks for about a second then. Empty where the kernels are in use,
/// also for later calls, else why not. Does nothing for devices that are no GPUs, or where the
/// variable CROSSFLOW_OWN_KERNELS is 0: a way around a kernel that a card does not survive.
std::string prepareFusedKernels(c10::Device device);

}  // namespace crossflow::models
