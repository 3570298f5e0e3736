// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Fréchet distance between two sets of pictures, from the mean and covariance of their features
// (FID), and the .npz files such statistics are kept in.

#include <ATen/core/Tensor.h>

#include <filesystem>

namespace crossflow::training {

struct FeatureStatistics {
  at::Tensor mean;        // [D] fp64
  at::Tensor covariance;  // [D, D] fp64
};

/// features [N, D], N at least two; the covariance divides by N - 1.
FeatureStatistics statisticsOf(const at::Tensor& features);

/// |mu1 - mu2|² + tr(S1 + S2 - 2 (S1 S2)^½). About zero, even slightly below, for equal sets.
/// Throws Error when sizes differ or numbers are not finite.
double frechetDistance(const FeatureStatistics& a, const FeatureStatistics& b);

/// numpy's archive with "mu" and "sigma". Throws CheckpointError.
FeatureStatistics readStatistics(const std::filesystem::path& file);
void writeStatistics(const std::filesystem::path& file, const FeatureStatistics& statistics);

}  // namespace crossflow::training
