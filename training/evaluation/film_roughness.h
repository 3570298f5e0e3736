// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How evenly a film between two prompts changes.

#include <ATen/core/Tensor.h>

#include <functional>

namespace crossflow::training {

struct Roughness {
  double straight = 0;  // largest change of neighbouring frames over the median one
  double even = 0;      // the same once the frames are moved so that each changes the picture alike
};

/// `render`: latents [B, C, H, W] -> bytes [B, 3, S, S]. Renders 3 * `frames` pictures.
Roughness filmRoughness(const at::Tensor& from, const at::Tensor& to, int64_t frames,
                        const std::function<at::Tensor(const at::Tensor&)>& render);

}  // namespace crossflow::training
