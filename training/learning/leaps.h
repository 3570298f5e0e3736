// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a network is taught that is to draw in few evaluations, as plain functions of velocity
// fields. A jump from time t over a length d has a mean velocity, the way between its two states
// over d; a network that predicts it needs one evaluation for the whole jump. The network is asked
// for it at the time where the jump begins, and for the first one, the leap, at a negative time
// that says its length: so it takes no further input, keeps its tensors, and at length 0 is the
// flow it was. Letters: B batch, C, H, W latent, K stored states after the first.

#include <ATen/core/Tensor.h>

#include <functional>

namespace crossflow::training {

/// A velocity field: state [B, C, H, W], time [B] -> velocity [B, C, H, W].
using Field = std::function<at::Tensor(const at::Tensor& state, const at::Tensor& time)>;

/// When a network is asked for the leap over `length` [B]: models::kLeapTime times it.
at::Tensor leapTime(const at::Tensor& length);

/// The state at `time` [B] in 0..1 of ways [B, K+1, C, H, W] known at equal times from 0 to 1;
/// straight in between.
at::Tensor pathState(const at::Tensor& path, const at::Tensor& time);

/// The mean velocity of the ways from `time` over `length` [B].
at::Tensor pathJump(const at::Tensor& path, const at::Tensor& time, const at::Tensor& length);

/// Mean velocity of two half jumps one after the other, the first by `first`, the second by
/// `second`: what a jump over the whole `length` [B] should be (shortcut models, Frans et al. 2024;
/// on a pre-trained flow without a step size, SCFM 2025).
at::Tensor shortcutTarget(const at::Tensor& state, const at::Tensor& time, const at::Tensor& length,
                          const Field& first, const Field& second);

/// What the leap over `length` [B] from the text latents z should be, from nothing but them: where
/// the leap F arrives, the teacher's velocity u must be that of the arrival,
///   F + d dF/dd = u(z + d F, d)   (FreeFlow 2025),
/// solved for F with the derivative as a difference of two leaps `difference` apart.
at::Tensor leapTarget(const at::Tensor& z, const at::Tensor& length, const Field& student,
                      const Field& teacher, double difference);

}  // namespace crossflow::training
