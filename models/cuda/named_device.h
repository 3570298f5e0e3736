// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Devices by the names that people give them on the command line.

#include <c10/core/Device.h>

#include <string>

namespace crossflow::models {

/// "cpu", "cuda" (the first card), "cuda:1", or "auto" (the first card, else the processor). May
/// load the CUDA library. Throws Error saying why it cannot be used and what there is.
c10::Device namedDevice(const std::string& name);

/// Two devices of one kind compute the same to the last bit: a card's name, "cpu".
std::string deviceKind(c10::Device device);

}  // namespace crossflow::models
