// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/smoothed_series.h"

#include <algorithm>
#include <cmath>

namespace crossflow::core {

namespace {

// Beyond this many widths the kernel is below 1e-12.
constexpr double kReach = 28;

// exp(-distance / width); steps are mostly equally far apart, and exp is what costs.
class Kernel {
 public:
  explicit Kernel(double width) : width_(width) {}
  double operator()(double distance) {
    if (distance != distance_) {
      distance_ = distance;
      value_ = std::exp(-distance / width_);
    }
    return value_;
  }

 private:
  double width_, distance_ = 0, value_ = 1;
};

}  // namespace

void SmoothedSeries::setWidth(double width) {
  if (width == width_) return;
  width_ = width;
  sums_.clear();
  weights_.clear();
  result_.clear();
}

// Value i is the mean of all values weighted by the kernel. The part of points up to i is a running
// sum that never changes; the part beyond i is summed from the end, as far back as new points are
// felt.
const MetricSeries& SmoothedSeries::of(const MetricSeries& source) {
  if (width_ <= 0) return source;
  const std::vector<double>&steps = source.steps(), &values = source.values();
  if (rewinds_ != source.rewinds() || sums_.size() > source.size()) {
    sums_.clear();
    weights_.clear();
    result_.clear();
    rewinds_ = source.rewinds();
  }
  const std::size_t old = sums_.size(), size = source.size();
  if (old == size) return result_;

  Kernel kernel(width_);
  for (std::size_t i = old; i < size; ++i) {
    const double fading = i == 0 ? 0 : kernel(steps[i] - steps[i - 1]);
    sums_.push_back(values[i] + (i == 0 ? 0 : fading * sums_[i - 1]));
    weights_.push_back(1 + (i == 0 ? 0 : fading * weights_[i - 1]));
  }
  const double reach = steps[old == 0 ? 0 : old - 1] - kReach * width_;
  const auto first =
      static_cast<std::size_t>(std::lower_bound(steps.begin(), steps.end(), reach) - steps.begin());
  std::vector<double> changed(size - first);
  double sum = 0, weight = 0;
  for (std::size_t i = size; i-- > first;) {
    changed[i - first] = (sums_[i] + sum) / (weights_[i] + weight);
    if (i == 0) break;
    const double fading = kernel(steps[i] - steps[i - 1]);
    sum = fading * (sum + values[i]);
    weight = fading * (weight + 1);
  }
  for (std::size_t i = first; i < size; ++i) result_.append(steps[i], changed[i - first]);
  return result_;
}

MetricSeries smoothed(const MetricSeries& series, double width) {
  return SmoothedSeries(width).of(series);
}

}  // namespace crossflow::core
