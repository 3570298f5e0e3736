// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/plot_look.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "ui/shared/qcustomplot_include.h"

using namespace crossflow;

TEST_CASE("a logarithmic axis has different numbers all along it, whatever it spans", "[plot]") {
  const auto [low, high] = GENERATE(table<double, double>(
      {{1.84, 2.41}, {0.5, 4.2}, {0.11, 2.3}, {0.02, 3.1}, {1e-6, 2e-3}, {1e-9, 40.0}}));
  CAPTURE(low, high);
  QCustomPlot plot;
  plot.resize(800, 400);
  ui::dressPlot(plot);
  ui::setLogarithmic(plot, ui::PlotAxis::Values, true);
  plot.yAxis->setRange(low, high);
  plot.replot();
  std::set<QString> labels;
  double before = 0, widest = 0;
  int seen = 0;
  for (const double tick : plot.yAxis->tickVector()) {
    if (tick < low || tick > high) continue;
    labels.insert(plot.yAxis->tickVectorLabels()[plot.yAxis->tickVector().indexOf(tick)]);
    const double place = std::log(tick / low) / std::log(high / low);
    widest = std::max(widest, place - before);
    before = place;
    ++seen;
  }
  CHECK(seen >= 3);
  CHECK(seen <= 12);
  CHECK(static_cast<int>(labels.size()) == seen);
  CHECK(std::max(widest, 1 - before) < 0.45);
}
