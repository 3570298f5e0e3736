// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// In which type a layer computes.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Whether LibTorch brings products on x's device to a type of its own.
bool underAutocast(const at::Tensor& x);

/// x in the dtype of a layer's weight. As it is under autocast, which brings both to its own type:
/// there and back again would be two passes over memory that change nothing.
at::Tensor inTypeOf(const at::Tensor& weight, const at::Tensor& x);

}  // namespace crossflow::models
