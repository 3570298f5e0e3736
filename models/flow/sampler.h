// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The way from a text latent to a picture latent: solves dz/dt = v(z, t) with the velocity of a
// backbone under classifier-free guidance, v = u + s (c - u). The engine, the trainer's sample
// grids and the benchmark call sample().
//
// The same picture at any batch size: matrix products of different batch sizes round differently,
// so with independentRows every latent is evaluated in a pass of its own (its conditional and its
// unconditional row together). On a CPU this costs nothing and is the default; on a GPU it is not.

#include <ATen/core/Tensor.h>

#include <functional>
#include <optional>
#include <stop_token>

#include "models/backbones/backbone.h"

namespace crossflow::models {

enum class SolverKind {
  Euler,            // the original's, on its stretched grid
  AdamsBashforth2,  // second order, one evaluation per step
  Heun,             // second order, two evaluations per step
  Multistep3,       // third order, one evaluation per step and one more at the start
  Dopri5,           // adaptive, order 5(4); ignores `steps`
  Leap,             // for distilled networks: equal steps, the first one asked for at a negative
                    // time, where such a network has learnt the whole leap from its text
};

struct SampleOptions {
  SolverKind solver = SolverKind::Euler;
  int64_t steps = 50;
  double guidance = 7.0;      // 1 or less: conditional rows only
  double guidanceFrom = 0.0;  // flow times between which guidance is applied, ends included;
  double guidanceTo = 1.0;    // outside of them only conditional rows are evaluated
  double tolerance = 1e-5;    // dopri5: relative and absolute
  std::optional<bool> independentRows = std::nullopt;  // unset: true on a CPU
};

/// The state after a step.
struct SampleStep {
  int64_t step = 0;          // 1-based, of accepted steps
  int64_t of = 0;            // 0 when unknown beforehand (dopri5)
  double progress = 0;       // share of the way, 0..1
  int64_t evaluations = 0;   // velocities computed so far; a guided one counts once
  at::Tensor state = {};     // [B, C, H, W] fp32
  at::Tensor estimate = {};  // the final latent as foreseen from here, z + (1 - t) v; for previews
};
using StepCallback = std::function<void(const SampleStep&)>;

/// Throws Error for options that no solver can follow.
void checkSampleOptions(const SampleOptions& options);

/// z [B, C, H, W], the text latents -> [B, C, H, W] fp32 picture latents (still scaled).
/// Blocks. Runs in inference mode; the state is kept in fp32 whatever type the backbone computes
/// in. Throws Cancelled when `stop` is requested (looked at before each pass through the backbone),
/// NumericError when numbers stop being finite (naming the step where the backbone is on a CPU; a
/// GPU is never waited for in between), Error for impossible options.
at::Tensor sample(Backbone& backbone, const at::Tensor& z, const SampleOptions& options = {},
                  std::stop_token stop = {}, const StepCallback& onStep = {});

}  // namespace crossflow::models
