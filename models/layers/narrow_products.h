// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A linear layer under a processor's bf16 autocast as one node of autograd's graph. LibTorch's own
// way rounds the gradient of every weight to bf16 and casts it back, and casts what comes in once
// for each layer that takes it; here the weights' gradients are summed and kept in fp32.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Whether x is computed with in bf16 and this processor has units for it. The same with and
/// without gradients: a checkpointed pass and its repetition must agree.
bool narrowProductsFit(const at::Tensor& x);

/// x [..., in] of any floating type, weight [out, in] and bias [out] (or undefined) in fp32 ->
/// [..., out] bf16.
at::Tensor narrowLinear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

/// x in bf16, for several layers that would bring it there each.
at::Tensor narrowed(const at::Tensor& x);

}  // namespace crossflow::models
