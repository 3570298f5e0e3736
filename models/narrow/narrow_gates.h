// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// GELU by tanh between two products in bf16 on a processor, forward and backward in one pass each;
// LibTorch's takes its tanh from a table of exact functions and four times as long.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Whether x is for these functions: bf16 under autocast, contiguous.
bool narrowGatesFit(const at::Tensor& x);

/// at::gelu(x, "tanh").
at::Tensor narrowGelu(const at::Tensor& x);

/// at::gelu(x, "tanh") · factor, both alike.
at::Tensor narrowGatedGelu(const at::Tensor& x, const at::Tensor& factor);

}  // namespace crossflow::models
