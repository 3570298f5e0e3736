// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Self-attention on a processor, straight from the product before it: LibTorch's operator reaches a
// third of what a processor can do with heads this narrow, and wants its rows cast and turned
// round. Sums and the softmax are in fp32; products of bf16 rows, too, but where the processor has
// some of bf16 (AVX512_BF16): there the softmax's weights are rounded to it. Letters: B batch, T
// tokens, h heads, D numbers of a head.

#include <ATen/core/Tensor.h>

namespace crossflow::models {

/// Whether rows [B, T, 3·h·D] are for headAttention(): inference in fp32 or bf16 on a processor,
/// except bf16 where there are tiles, with which LibTorch's operator is the faster one.
bool headAttentionFits(const at::Tensor& qkv, int64_t heads);

/// softmax(q·kᵀ / √D)·v with queries, keys and values beside each other [B, T, 3·h·D] ->
/// [B, T, h·D] in the same type. The same bits in any batch and by any number of threads.
at::Tensor headAttention(const at::Tensor& qkv, int64_t heads);

}  // namespace crossflow::models
