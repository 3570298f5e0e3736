// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A curve smoothed by a symmetric kernel, exp(-|distance in steps| / width): no phase shift, and
// the same whatever part of it is drawn in how many columns, because it is computed from all points
// and decimated afterwards.

#include "core/runs/figures/metric_series.h"

namespace crossflow::core {

/// Blocks for a few milliseconds per million points. A width of 0 is the series itself.
MetricSeries smoothed(const MetricSeries& series, double width);

/// Keeps a smoothed curve beside a growing one: new points cost what the kernel reaches back.
class SmoothedSeries {
 public:
  explicit SmoothedSeries(double width) : width_(width) {}

  double width() const { return width_; }  // in steps
  /// Forgets what it has if the width changes.
  void setWidth(double width);
  /// The smoothed curve of `source`, which must be the same series on each call.
  const MetricSeries& of(const MetricSeries& source);

 private:
  double width_;
  std::size_t rewinds_ = 0;
  std::vector<double> sums_, weights_;  // of the kernel's past half, per point
  MetricSeries result_;
};

}  // namespace crossflow::core
