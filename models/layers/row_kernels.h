// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands between the products of a network: norms with the sum before them and the scale after
// them, sums in two types, each in one pass over rows of channels, on processors here and on GPUs
// in fused_kernels.h. fp32 inside, fp32 or bf16 at both ends. Letters: B batch, D channels; x is
// [B, ..., D], its rows contiguous within each of the B.
//
// For inference, and only where rowKernelsFit() says so: other devices, types and widths keep
// LibTorch's operators. A row's result follows from the row alone: batch and threads change
// nothing.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

bool rowKernelsFit(const at::Tensor& x);

/// x / (‖x‖/√D + 1e-8) · scale. scale [D] fp32. The result is in `type`, fp32 or bf16.
at::Tensor rmsNormRows(const at::Tensor& x, const at::Tensor& scale, at::ScalarType type);

struct SumAndNorm {
  at::Tensor sum;         // x + branch, fp32
  at::Tensor normalised;  // rmsNormRows of it
};
SumAndNorm addAndNormRows(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& scale,
                          at::ScalarType type);

/// sum += x. sum fp32, contiguous.
void addRows(const at::Tensor& sum, const at::Tensor& x);

struct ScaledRows {
  at::Tensor scaled;          // x · scale, in the type asked for
  at::Tensor mean, variance;  // of x's rows, [B, ..., 1] fp32; variance over D, not D - 1
};
/// scale [D] fp32.
ScaledRows scaleRows(const at::Tensor& x, const at::Tensor& scale, at::ScalarType type);

}  // namespace crossflow::models
