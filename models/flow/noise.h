// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The noise of text latents. A counter-based generator of our own, so that a seed means the same
// picture on every machine, at every batch size, with every number of threads and every version of
// LibTorch.

#include <ATen/core/Tensor.h>

#include <array>
#include <cstdint>

namespace crossflow::models {

/// One block of Philox 4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3").
std::array<uint32_t, 4> philox(std::array<uint32_t, 4> counter, std::array<uint32_t, 2> key);

/// Standard normal numbers, fp32 on the CPU. Number i depends on `seed` and i alone, so a longer
/// tensor begins with the numbers of a shorter one. Box and Muller's method in double precision.
at::Tensor normalNoise(uint64_t seed, at::IntArrayRef shape);

}  // namespace crossflow::models
