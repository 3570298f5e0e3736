// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Group norm with the SiLU that follows it, on processors, for pictures with channels last: two
// passes forward, two backward. LibTorch's own takes several times as long, above all backward.
// Letters: B batch, C channels, H, W picture, G groups. x is [B, C, H, W] in fp32 or bf16; weight
// and bias [C] fp32.
//
// Sums are made in pieces of fixed size: results do not depend on the number of threads.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

bool groupNormFits(const at::Tensor& x, int64_t groups);

struct NormedGroups {
  at::Tensor y;              // like x
  at::Tensor mean, inverse;  // [B, G] fp32; inverse = 1/√(variance + epsilon)
};
struct GroupNormWork {
  at::Tensor x, weight, bias;
  int64_t groups = 1;
  double epsilon = 1e-6;
  bool silu = false;
};
NormedGroups groupNormRows(const GroupNormWork& work);

struct GroupNormGradients {
  at::Tensor x;             // like x
  at::Tensor weight, bias;  // [C] fp32
};
/// gradient of y: channels last, in x's type.
GroupNormGradients groupNormRowsBackward(const GroupNormWork& work, const NormedGroups& forward,
                                         const at::Tensor& gradient);

}  // namespace crossflow::models
