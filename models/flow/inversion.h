// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The flow backwards: from a picture latent to the text latent from which sample() draws it. What
// the window and the command line call "my own picture".

#include "models/flow/sampler.h"

namespace crossflow::models {

/// picture [1, C, H, W], scaled -> a text latent [1, C, H, W] fp32. Integrates the equation from 1
/// to 0 by Heun's steps on the consistent grid, whatever the solver of `options`: two evaluations
/// for each of its steps. An exact inverse of the original's Euler would come as near, but its
/// latents lie four times as far out as those of prompts, and mix badly. Blocks, in inference mode;
/// reports steps as sample() does, the first being the last of the flow. Throws as sample() does.
at::Tensor invertFlow(Backbone& backbone, const at::Tensor& picture, const SampleOptions& options,
                      std::stop_token stop = {}, const StepCallback& onStep = {});

}  // namespace crossflow::models
