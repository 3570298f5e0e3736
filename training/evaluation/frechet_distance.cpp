// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/frechet_distance.h"

#include <ATen/ATen.h>

#include <cmath>
#include <map>
#include <string>

#include "models/base/error.h"
#include "models/numpy/npy_file.h"
#include "models/shape_check.h"

namespace crossflow::training {
namespace {

/// Trace of the principal square root of a product of covariances: the sum of the roots of its
/// eigenvalues. Rounding leaves some of them slightly negative; their roots have no real part.
double rootTrace(const at::Tensor& product) {
  return at::real(at::sqrt(at::linalg_eigvals(product))).sum().item<double>();
}

at::Tensor member(const std::map<std::string, models::ValueTree>& arrays, const char* name,
                  const std::filesystem::path& file) {
  const auto found = arrays.find(name);
  if (found == arrays.end() || !found->second.isTensor()) {
    throw base::CheckpointError(file.string() + " holds no array \"" + name +
                                "\"; it is not a file of feature statistics.");
  }
  return found->second.asTensor().to(at::kDouble);
}

}  // namespace

FeatureStatistics statisticsOf(const at::Tensor& features) {
  if (features.dim() != 2 || features.size(0) < 2) {
    throw base::Error("Feature statistics need at least two pictures.");
  }
  const at::Tensor values = features.to(at::kDouble);
  const at::Tensor mean = values.mean(0);
  const at::Tensor centred = values - mean;
  return {mean, at::matmul(centred.t(), centred) / static_cast<double>(values.size(0) - 1)};
}

double frechetDistance(const FeatureStatistics& a, const FeatureStatistics& b) {
  const int64_t width = a.mean.numel();
  models::expectShape(b.mean, {width}, "The second set's mean");
  models::expectShape(a.covariance, {width, width}, "The first set's covariance");
  models::expectShape(b.covariance, {width, width}, "The second set's covariance");
  double trace = rootTrace(at::matmul(a.covariance, b.covariance));
  if (!std::isfinite(trace)) {
    // A product that is almost singular: a little on the diagonals, as the reference does.
    const at::Tensor offset = 1e-6 * at::eye(width, a.covariance.options());
    trace = rootTrace(at::matmul(a.covariance + offset, b.covariance + offset));
  }
  const double distance = (a.mean - b.mean).square().sum().item<double>() +
                          a.covariance.trace().item<double>() +
                          b.covariance.trace().item<double>() - 2.0 * trace;
  if (!std::isfinite(distance)) {
    throw base::NumericError("The feature statistics hold numbers that are not finite.");
  }
  return distance;
}

FeatureStatistics readStatistics(const std::filesystem::path& file) {
  const auto arrays = models::readNpz(file);
  return {member(arrays, "mu", file), member(arrays, "sigma", file)};
}

void writeStatistics(const std::filesystem::path& file, const FeatureStatistics& statistics) {
  models::writeNpz(file, {{"mu", statistics.mean}, {"sigma", statistics.covariance}});
}

}  // namespace crossflow::training
