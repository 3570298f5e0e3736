// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One pass through a backbone as samplers want it: the state in fp32 whatever the backbone computes
// in, and classifier-free guidance v = u + s (c - u) from rows with their text, c, and rows
// without, u, that go through together. Letters: B rows, C channels, H, W latent.

#include <ATen/core/Tensor.h>

#include "models/backbones/backbone.h"

namespace crossflow::models {

struct Pass {
  Backbone& backbone;
  at::ScalarType type;  // the backbone's
  const TimeTable& table;
  int64_t index;  // of the table
};

/// z [B, C, H, W] fp32 -> c [B, C, H, W] fp32.
at::Tensor textVelocity(const Pass& pass, const at::Tensor& z);

/// Of z [B, C, H, W] fp32, each [B, C, H, W] fp32.
struct BothVelocities {
  at::Tensor withText, withoutText;
};
BothVelocities bothVelocities(const Pass& pass, const at::Tensor& z);

/// `guidance`: a number, or a tensor of one.
template <typename Number>
at::Tensor guidedVelocity(const Pass& pass, const at::Tensor& z, const Number& guidance) {
  const BothVelocities both = bothVelocities(pass, z);
  // Separate products and sums: a fused form would round differently at the ends of vectors, and
  // with them at other batch sizes.
  return both.withoutText + (both.withText - both.withoutText) * guidance;
}

}  // namespace crossflow::models
