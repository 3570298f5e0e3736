// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Group norm with the SiLU that follows it, on devices that kernels of our own
// (models/cuda/group_norm.cu) were installed for: two kernels that keep channels last, where
// LibTorch has one norm for channels first, copies to and from it, and a SiLU. See fused_kernels.h
// for the kernels between products.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// x [B, C, H, W] with channels last in fp32, bf16 or fp16; weight, bias [C] of x's type.
struct GroupNormOfDevice {
  const at::Tensor& x;
  const at::Tensor& weight;
  const at::Tensor& bias;
  int64_t groups = 1;
  double epsilon = 1e-6;
  bool silu = false;
};

/// Whether networks on that device are to have channels last and these norms: decided by a trial of
/// the card (FusedProducts::norms).
bool groupNormsPay(c10::Device device);

/// In inference, where they pay.
bool fusedGroupNormFits(const GroupNormOfDevice& work);
/// -> like x. A picture's result follows from the picture alone.
at::Tensor fusedGroupNorm(const GroupNormOfDevice& work);

}  // namespace crossflow::models
