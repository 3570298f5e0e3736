// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Products of 8-bit rows and weights with what follows each, by VNNI in registers of 512 bits: a
// few rows of sums are brought to the result while they are in the first cache. oneDNN sums as
// fast, but leaves a matrix of fp32 in memory that has to be read again, and is asked once more for
// a gate's other half.

#include <ATen/core/Tensor.h>

#include "models/kernels/eight_bit_ends.h"

namespace crossflow::models {

/// Rows of a layer's input, [n, in].
struct EightBitRows {
  at::Tensor values;  // [n, in] uint8: round(x / scale) + zero
  at::Tensor scales;  // [n] fp32; not finite where a number of the row is not
};

struct VnniWeights {
  at::Tensor packed;   // int8, in whole tiles
  at::Tensor offsets;  // int32: what a row of zeros lacks of 0
  at::Tensor scales;   // [out] fp32
  at::Tensor bias;     // [out] fp32
};

/// Whether this processor has such products, and the widths are whole registers.
bool vnniProductFits(int64_t out, int64_t in);

/// weight [out, in] int8; scales and bias [out] fp32. `zero`: of the rows to come.
VnniWeights packForVnni(const at::Tensor& weight, const at::Tensor& scales, const at::Tensor& bias,
                        int zero);

/// W x + b of the rows, then its exact GELU, times or plus `other` [n, out], fp32 or bf16, which
/// may be `to` itself. Written to `to` [n, out], fp32 or bf16, contiguous both. A row's bits are
/// the same in any batch and by any number of threads.
void vnniProduct(const EightBitRows& rows, const VnniWeights& weights, EightBitEnd end,
                 const at::Tensor& other, const at::Tensor& to);

/// gelu(first) · second of both layers of a gate, of the same widths.
void vnniGate(const EightBitRows& rows, const VnniWeights& first, const VnniWeights& second,
              const at::Tensor& to);

}  // namespace crossflow::models
