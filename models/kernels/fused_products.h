// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Products that a network on a GPU does in another way than one library call each, where that was
// found to be faster on the card at hand: two of them with the gate behind both in one kernel of
// ours (models/cuda/products.cu), or a block's last product together with the skip's behind it; and
// convolutions behind group norms of ours (fused_group_norm.h). See fused_kernels.h for the kernels
// between products.

#include <ATen/core/Tensor.h>

#include <functional>

namespace crossflow::models {

/// Which of these ways pays for products of that many rows in a stage of that width.
struct FusedProducts {
  using Pays = std::function<bool(int64_t rows, int64_t width)>;
  Pays gate, skip;     // empty: never
  bool norms = false;  // group norms of our own, and channels last
};

/// For the whole process; before networks are loaded to that device, and behind
/// installFusedKernels(). Without functions: the library's calls.
void useFusedProducts(c10::Device device, FusedProducts products);
/// What is in use; none without kernels.
FusedProducts fusedProducts(c10::Device device);

/// Both layers of a gate: weights [H, D] without gaps, biases [H], all bf16.
struct GateLayers {
  const at::Tensor& first;
  const at::Tensor& second;
  const at::Tensor& firstBias;
  const at::Tensor& secondBias;
};
/// Whether the next one can be asked, and is in use. y [..., D] fits (fusedFit()).
bool gateProductFits(const at::Tensor& y, const GateLayers& layers);
/// gelu(y firstᵀ + firstBias) · (y secondᵀ + secondBias): [..., H], in `to`, whose rows may lie
/// apart, or without gaps.
at::Tensor fusedGateProduct(const at::Tensor& y, const GateLayers& layers,
                            const at::Tensor& to = {});

}  // namespace crossflow::models
