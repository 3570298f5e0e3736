// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The straight path from a text latent x0 (time 0) to a picture latent x1 (time 1), and the times
// and targets a network is trained with. Letters: B batch, C, H, W latent.

#include <ATen/core/Tensor.h>

#include <vector>

namespace crossflow::models {

inline constexpr double kSigmaMin = 1e-5;
inline constexpr double kSigmaMax = 1.0;

/// Samplers end here rather than at 1, as the original does.
inline constexpr double kLastTime = 1.0 - 1e-5;

/// psi_t = (t (σmin/σmax - 1) + 1) x0 + t x1. time [B], x0 and x1 [B, ...].
at::Tensor flowState(const at::Tensor& time, const at::Tensor& x0, const at::Tensor& x1,
                     double sigmaMin = kSigmaMin, double sigmaMax = kSigmaMax);

/// d psi_t / dt = (σmin/σmax - 1) x0 + x1, the same at all times: what a network learns to predict.
at::Tensor flowVelocity(const at::Tensor& x0, const at::Tensor& x1, double sigmaMin = kSigmaMin,
                        double sigmaMax = kSigmaMax);

/// 4 - 8t: how DiMR is told the time.
at::Tensor logSnr(const at::Tensor& time);

/// sigmoid(mean + std · draw): training times from standard normal draws [B].
at::Tensor logitNormalTime(const at::Tensor& normalDraw, double mean = 0, double std = 1);

/// S t / (1 + (S - 1) t): moves times towards 1 for S > 1 (larger pictures).
at::Tensor resolutionScaledTime(const at::Tensor& time, double scale);

/// The targets of a multi-resolution network, coarse to fine: level k from the end sums blocks of
/// 2^k × 2^k of `velocity` [B, C, H, W]. With scale correction the sum is divided by the block's
/// side, which keeps unit variance, else by its area. Odd sizes use overlapping windows one wider.
/// Throws ShapeError where the sizes do not divide.
std::vector<at::Tensor> multiScaleTargets(const at::Tensor& velocity, int64_t levels,
                                          bool scaleCorrection = true);

}  // namespace crossflow::models
