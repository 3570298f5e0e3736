// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// DiT's modulated norm and gated sum on processors, one pass each, forward and backward. Letters:
// B batch, N tokens, D channels. x in fp32 or bf16; shift, scale, gate [B, D] fp32 contiguous.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Whether x [B, N, D] is for these kernels at all.
bool modulationFits(const at::Tensor& x);

struct ModulatedRows {
  at::Tensor y;              // (x - mean)·rstd·(1 + scale) + shift in the type asked for
  at::Tensor mean, inverse;  // of x's rows, [B, N] fp32; inverse = 1/√(variance + epsilon)
};
ModulatedRows modulateRows(const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale,
                           double epsilon, at::ScalarType type);

struct ModulatedGradients {
  at::Tensor x;             // like x
  at::Tensor shift, scale;  // [B, D] fp32
};
/// x fp32; gradient of y in either type.
ModulatedGradients modulateRowsBackward(const at::Tensor& gradient, const at::Tensor& x,
                                        const at::Tensor& scale, const at::Tensor& mean,
                                        const at::Tensor& inverse);

/// x + gate·branch in x's type.
at::Tensor addGatedRows(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& branch);

struct GatedGradients {
  at::Tensor branch;  // in the branch's type
  at::Tensor gate;    // [B, D] fp32
};
/// x's own gradient is the result's.
GatedGradients addGatedRowsBackward(const at::Tensor& gradient, const at::Tensor& gate,
                                    const at::Tensor& branch);

}  // namespace crossflow::models
