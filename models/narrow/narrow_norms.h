// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Norms between products in bf16 on a processor: the sum before them, the norm and the casts behind
// it in one pass, forward and backward. Letters: D channels.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Which norm: by the mean square, or with the mean taken off by the unbiased deviation, to which
/// epsilon is added.
struct NarrowNormKind {
  bool centred = false;
  double epsilon = 0;
};

/// In which types a result is wanted.
struct NarrowNormForm {
  bool wide = false, narrow = true;
};

struct NarrowNormed {
  at::Tensor sum;     // x + branch in fp32; x where there is no branch
  at::Tensor wide;    // the norm in fp32
  at::Tensor narrow;  // the norm in bf16
};

/// Whether x [..., D] and a branch like it (or undefined) are for this function.
bool narrowNormFits(const at::Tensor& x, const at::Tensor& branch);

/// x fp32, branch fp32 or bf16 or undefined; weight [D] and bias [D] (or undefined) fp32.
NarrowNormed narrowNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight,
                        const at::Tensor& bias, const NarrowNormKind& kind,
                        const NarrowNormForm& form);

}  // namespace crossflow::models
