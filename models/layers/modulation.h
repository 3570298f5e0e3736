// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two places where DiT's condition enters a block. On a processor each is one pass forward and
// one backward instead of a dozen; elsewhere LibTorch's operators, or, where there are fused
// kernels (fused_kernels.h), one kernel for a sum and the norm behind it. Letters: B batch, N
// tokens, D channels.

#include <ATen/core/Tensor.h>

#include <utility>

namespace crossflow::models {

/// layerNorm(x) · (1 + scale) + shift, without the norm's own gain and offset. x [B, N, D]; shift,
/// scale [B, 1, D]. Under autocast the result is in its type, else in x's.
at::Tensor modulatedNorm(const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale,
                         double epsilon);

/// x + gate · branch, [B, N, D]; gate [B, 1, D]. Where no gradient is recorded `branch` may be
/// overwritten.
at::Tensor addGated(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& branch);

/// A stream x of fused kernels, whose last branch is added only when the next norm wants the sum.
/// It is kept in fp32 whatever the products compute in. shift, scale and gate in fp32, with the
/// same step from row to row.
class ModulatedStream {
 public:
  /// Where this says no, use the functions above.
  static bool fits(const at::Tensor& x);
  explicit ModulatedStream(at::Tensor x) : x_(std::move(x)) {}

  /// gate · branch is a part of it from here on.
  void add(at::Tensor gate, at::Tensor branch);
  /// modulatedNorm() of it, in `type`.
  at::Tensor normalised(const at::Tensor& shift, const at::Tensor& scale, double epsilon,
                        at::ScalarType type);

 private:
  at::Tensor x_;              // [B, N, D]
  at::Tensor gate_, branch_;  // what waits, undefined for nothing
};

}  // namespace crossflow::models
