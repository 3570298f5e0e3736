// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Linear layers with 8-bit weights by oneDNN's integer product (AMX or VNNI), whose inputs are
// brought to 8 bits row by row. LibTorch's own dynamic layer has one scale for a whole input, so
// that a picture would depend on what is drawn beside it, and takes and gives fp32 only.

#include "models/layers/linear_kernel.h"

namespace crossflow::models {

/// weight [out, in] in fp32 or bf16, which is also what the kernel takes in and gives out; bias
/// [out] or undefined. nullptr where LibTorch has no such product or the widths do not fit.
std::shared_ptr<const LinearKernel> makeEightBitKernel(const at::Tensor& weight,
                                                       const at::Tensor& bias);

}  // namespace crossflow::models
