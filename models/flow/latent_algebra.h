// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Arithmetic on text latents: interpolation, blends, sums and differences of prompts. A latent is
// the last three dimensions of a tensor, [C, H, W] or [B, C, H, W]; operands have equal shapes.

#include <ATen/core/Tensor.h>

#include <vector>

namespace crossflow::models {

/// a + (b - a) · position; outside 0..1 it extrapolates.
at::Tensor lerp(const at::Tensor& a, const at::Tensor& b, double position);

/// Along the arc between the directions of a and b, with the length going evenly from |a| to |b|.
/// Nearly parallel or opposite latents, for which no arc is defined, are interpolated by lerp.
at::Tensor slerp(const at::Tensor& a, const at::Tensor& b, double position);

/// lerp, brought to the length that goes evenly from |a| to |b|.
at::Tensor lerpRenormalised(const at::Tensor& a, const at::Tensor& b, double position);

/// `frames` latents from a to b, both included, as [frames, C, H, W]. The original's interpolation.
at::Tensor lerpFrames(const at::Tensor& a, const at::Tensor& b, int64_t frames);

struct WeightedLatent {
  at::Tensor latent;
  double weight = 1;
};
/// Σ weight · latent. Throws Error for an empty list.
at::Tensor weightedSum(const std::vector<WeightedLatent>& terms);
/// The same divided by Σ weight. Throws Error where the weights cancel out.
at::Tensor weightedMean(const std::vector<WeightedLatent>& terms);

/// (z - mean) / std of each latent over all its numbers, std unbiased: what the original does after
/// arithmetic. Throws NumericError where all numbers are equal (a prompt minus itself).
at::Tensor standardise(const at::Tensor& z);

/// z + deviation · eps, standardised: where a model trained with strayRate starts, so that seeds
/// differ though its text's own noise is small. 0: z as it is. z, eps [B, C, H, W].
at::Tensor strayed(const at::Tensor& z, const at::Tensor& eps, double deviation);

/// How far two latents are from each other, one value each per latent.
struct LatentDistance {
  at::Tensor euclidean;  // [] or [B]
  at::Tensor cosine;     // cosine of the angle between them
};
LatentDistance distance(const at::Tensor& a, const at::Tensor& b);

}  // namespace crossflow::models
