// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Entry checks of modules. Letters: B batch, T tokens, D embedding width, C channels,
// H, W latent or picture size, N sequence length.

#include <ATen/core/Tensor.h>

#include <initializer_list>
#include <string>

namespace crossflow::models {

inline constexpr int64_t kAnySize = -1;

/// Throws ShapeError unless `tensor` has exactly these sizes; kAnySize matches any.
/// `what` names the tensor in the message, e.g. "DiT input latent".
void expectShape(const at::Tensor& tensor, std::initializer_list<int64_t> sizes, const char* what);

}  // namespace crossflow::models
