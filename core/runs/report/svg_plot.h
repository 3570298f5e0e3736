// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A plot as inline SVG whose colours come from the page's style sheet. Used by run_report.

#include <QString>
#include <vector>

#include "core/runs/figures/metric_series.h"

namespace crossflow::core {

struct SvgCurve {
  QString name;
  const MetricSeries* series = nullptr;
};

struct SvgPlot {
  QString title;
  std::vector<SvgCurve> curves;  // at most 8 are told apart
  bool logValues = false;
  int width = 720, height = 240;  // pixels
};

/// Empty if no curve has a point to draw.
QString svgOf(const SvgPlot& plot);

/// Round numbers that divide [low, high] into about `count` parts.
std::vector<double> roundTicks(double low, double high, int count);

}  // namespace crossflow::core
