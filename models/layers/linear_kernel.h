// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The matrix product of a linear layer in a form made for inference: weights laid out as oneDNN
// wants them, or as 8-bit integers. What follows the product (GELU, a factor, a sum) is done while
// the result is still in the cache where the library can.

#include <ATen/core/Tensor.h>

#include <memory>

namespace crossflow::models {

enum class LinearForm {
  Plain,   // the weight as loaded
  Packed,  // oneDNN's own layout, in the weight's dtype; takes the weight's place in memory
  Int8,    // 8-bit weights, one scale per row; inputs are brought to 8 bits as they come (CPU only)
};

/// Immutable, shared by threads. x [..., in]; results [..., out], in the kernel's own dtype.
class LinearKernel {
 public:
  virtual ~LinearKernel() = default;
  /// What inputs are brought to unless they come in it.
  virtual at::ScalarType inputType() const = 0;

  virtual at::Tensor apply(const at::Tensor& x) const = 0;  // W x + b
  virtual at::Tensor gelu(const at::Tensor& x) const;       // exact GELU of it
  virtual at::Tensor times(const at::Tensor& x, const at::Tensor& factor) const;
  virtual at::Tensor plus(const at::Tensor& x, const at::Tensor& summand) const;
  /// times gate.gelu(x).
  virtual at::Tensor gated(const at::Tensor& x, const LinearKernel& gate) const;
};

/// weight [out, in] in fp32, fp16 or bf16; bias [out] or undefined. Copies what it needs.
/// nullptr where this machine, dtype or device has no such form.
std::shared_ptr<const LinearKernel> makeLinearKernel(LinearForm form, const at::Tensor& weight,
                                                     const at::Tensor& bias);

}  // namespace crossflow::models
