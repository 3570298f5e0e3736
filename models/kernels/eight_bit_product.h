// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The product of 8-bit rows and weights on processors that have AVX2 but nothing made for it
// (VNNI): there products of 8 bits are summed in 16 bits, of which oneDNN brings every sum of two
// to 32. Here eight are summed first, which takes five instructions where oneDNN takes eight. So
// that they fit, inputs have seven bits and weights a scale that minds it.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

struct EightBitProductWeights {
  at::Tensor packed;  // [out · in] int8
  at::Tensor scales;  // [out] fp32
};

/// Whether this processor is one of them, and the widths are whole registers and groups.
bool eightBitProductFits(int64_t out, int64_t in);

/// [n] fp32 for rows [n, in] fp32: the smallest scales by which their whole numbers' sums fit.
at::Tensor eightBitProductScales(const at::Tensor& rows);

/// weight [out, in] int8, of scales no smaller than those; scales [out] fp32.
EightBitProductWeights packForEightBitProduct(const at::Tensor& weight, const at::Tensor& scales);

/// values [n, in] uint8, none above 127 -> their product with the weights and its scales, [n, out]
/// fp32. The same bits in any batch and by any number of threads.
at::Tensor eightBitProduct(const at::Tensor& values, const EightBitProductWeights& weights);

}  // namespace crossflow::models
