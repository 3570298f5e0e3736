// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two places where DiT's condition enters a block. On a processor each is one pass forward and
// one backward instead of a dozen; elsewhere LibTorch's operators. Letters: B batch, N tokens,
// D channels.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// layerNorm(x) · (1 + scale) + shift, without the norm's own gain and offset. x [B, N, D]; shift,
/// scale [B, 1, D]. Under autocast the result is in its type, else in x's.
at::Tensor modulatedNorm(const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale,
                         double epsilon);

/// x + gate · branch, [B, N, D]; gate [B, 1, D]. Where no gradient is recorded `branch` may be
/// overwritten.
at::Tensor addGated(const at::Tensor& x, const at::Tensor& gate, at::Tensor branch);

}  // namespace crossflow::models
