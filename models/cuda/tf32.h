// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where this process lets GPUs round fp32 numbers to TF32's ten bits before they multiply them.
// LibTorch lets convolutions do so unless it is told, which is 1e-4 of a picture's scale and 2e-2
// of a bias's gradient: too much for whoever asks for fp32 by name.

#include <c10/core/Device.h>

namespace crossflow::models {

enum class Tf32 { Nowhere, Convolutions, Everywhere };

/// For the whole process. Does nothing where the device is no GPU: processors have a rounding of
/// their own behind the same settings.
void useTf32(Tf32 where, c10::Device device);

}  // namespace crossflow::models
