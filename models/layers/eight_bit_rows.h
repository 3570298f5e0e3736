// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rows of channels to 8 bits and back, each in one pass, for eight_bit_kernel.cpp. Every row has a
// scale of its own, so a row's result follows from the row alone, whatever its batch.

#include <ATen/core/Tensor.h>

#include "models/kernels/vnni_product.h"

namespace crossflow::models {

/// Whether rows of that width can be passed over.
bool eightBitRowsFit(int64_t width);

/// x [n, D] fp32 or bf16, contiguous. `zero` stands for 0 and is one more than the largest distance
/// from it that is used: 128 for all 8 bits, 64 for 7.
EightBitRows toEightBits(const at::Tensor& x, int zero);

/// What a product [n, D] fp32 of `EightBitRows` lacks: its zero taken out, its scale, its bias.
struct EightBitProduct {
  at::Tensor sums;    // [n, D] fp32, with the weights' scales
  at::Tensor zeros;   // [D] fp32: what a row of zeros would give
  at::Tensor scales;  // [n] fp32
  at::Tensor bias;    // [D] fp32
};

/// y = (sums - zeros) · scale + bias, then gelu(y) exactly, y · other or y + other. other [n, D]
/// fp32 or bf16, contiguous. The result [n, D] is written to `to`, fp32 or bf16.
void fromEightBits(const EightBitProduct& product, EightBitEnd end, const at::Tensor& other,
                   const at::Tensor& to);

}  // namespace crossflow::models
