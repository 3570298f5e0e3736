// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The losses of CrossFlow and of its autoencoder as plain functions. Every random draw comes from
// outside. Letters: B batch, C, H, W latent, L = C*H*W.

#include <ATen/core/Tensor.h>

#include <vector>

namespace crossflow::training {

/// Which samples are trained without their text. A single one cannot swap its target with another,
/// so it stays conditional. drawn [B] bool -> [B] bool.
at::Tensor effectiveNull(const at::Tensor& drawn);

/// The unconditional samples' targets, rolled by one among themselves: their text says nothing
/// about their picture. x [B, ...], isNull [B] bool -> [B, ...]; a copy, x stays.
at::Tensor rollTargets(const at::Tensor& x, const at::Tensor& isNull);

/// Amounts for a part of the samples: those whose draw is below `rate` get one in [0, 1), even; the
/// others 0. drawn [B] uniform in [0, 1) -> [B].
at::Tensor amountsFor(const at::Tensor& drawn, double rate);

/// Every row on its way to the row before it (the first: to the last). x [B, ...], share [B] -> [B,
/// ...].
at::Tensor mixRows(const at::Tensor& x, const at::Tensor& share);

/// Squared error per sample: stages [B] each (unweighted) and their weighted sum [B].
struct FlowLoss {
  at::Tensor total;
  std::vector<at::Tensor> stages;
};
FlowLoss flowLoss(const std::vector<at::Tensor>& predictions, const at::Tensor& target,
                  const std::vector<double>& coefficients);

/// Symmetric cross-entropy between pictures and texts; both sides are normalised here. image, text
/// [B, L], scale [] is used as it is -> [].
at::Tensor contrastiveLoss(const at::Tensor& image, const at::Tensor& text,
                           const at::Tensor& scale);

/// -1/2 Σ(1 + logVar - (0.3 mu)^6 - exp(logVar)): flat near zero, steep beyond three. [B, L] ->
/// [B].
at::Tensor textKlLoss(const at::Tensor& mu, const at::Tensor& logVar);

/// Autoencoder: all are means over the batch, [].
struct ReconstructionLoss {
  at::Tensor l1, l2, kl;
  at::Tensor edges;  // absolute error of the differences between neighbouring pixels, both ways
};
/// reconstruction, picture [B, 3, H, W] in [-1, 1]; moments [B, 2C, h, w]. KL is the mean per
/// latent value, against a standard normal.
ReconstructionLoss reconstructionLoss(const at::Tensor& reconstruction, const at::Tensor& picture,
                                      const at::Tensor& moments);

/// Peak signal-to-noise in dB of values in [-1, 1], from a mean squared error.
double psnr(double meanSquaredError);

}  // namespace crossflow::training
