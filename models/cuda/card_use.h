// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why a card that the driver sees is not drawn or trained on, for lists of devices.

#include "models/cuda/cuda_library.h"

namespace crossflow::models {

/// Empty if it is used. `index`: in the driver's list.
Sentence whyCardNotUsed(const CudaLibrary& cuda, int index);

}  // namespace crossflow::models
