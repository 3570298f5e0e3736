// SPDX-License-Identifier: GPL-3.0-or-later
// How long a whole redraw of ten runs of a million points takes: decimation, axes, labels, pixels.
// QT_SCALE_FACTOR=2 measures it for a screen of twice the pixels.

#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

#include "core/runs/figures/metric_series.h"
#include "ui/training/plots/loss_plot.h"
#include "ui/training/plots/plot_colours.h"

namespace {

using namespace crossflow;

constexpr int kRuns = 10, kPoints = 1'000'000, kTimes = 21;
constexpr int kWidth = 1500, kHeight = 700;

std::vector<core::MetricSeries> makeRuns() {
  std::mt19937 random(1);
  std::normal_distribution<double> noise(0, 0.05);
  std::vector<core::MetricSeries> runs(kRuns);
  for (int k = 0; k < kRuns; ++k) {
    core::MetricSeries& run = runs[static_cast<std::size_t>(k)];
    run.reserve(kPoints);
    for (int step = 1; step <= kPoints; ++step)
      run.append(step, 0.05 * k + 1 / std::sqrt(step) + std::abs(noise(random)));
  }
  return runs;
}

struct Times {
  double best, median, processor;  // milliseconds; the last is independent of other programs
};

// Work that is queued behind a redraw is counted, too: it is what a person waits for.
Times redraws(ui::LossPlot& plot) {
  plot.refresh();
  QCoreApplication::processEvents();
  std::vector<double> times;
  const std::clock_t before = std::clock();
  for (int i = 0; i < kTimes; ++i) {
    QElapsedTimer timer;
    timer.start();
    plot.refresh();
    QCoreApplication::processEvents();
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(times.begin(), times.end());
  const double processor = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
  return {times.front(), times[kTimes / 2], processor / kTimes};
}

bool report(const char* what, const Times& times) {
  std::printf("%s: %.1f ms (best %.1f, processor time %.1f)\n", what, times.median, times.best,
              times.processor);
  return times.best < 16;
}

}  // namespace

int main(int count, char** words) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(count, words);
  const std::vector<core::MetricSeries> runs = makeRuns();
  std::vector<ui::PlotCurve> curves;
  for (int k = 0; k < kRuns; ++k)
    curves.push_back(
        {QStringLiteral("run %1").arg(k), &runs[static_cast<std::size_t>(k)], ui::plotColour(k)});
  ui::LossPlot plot;
  plot.setCurves(std::move(curves));
  plot.resize(kWidth, kHeight);
  plot.show();
  bool good = report("10 runs x 1e6 points on 1500 x 700", redraws(plot));
  plot.zoom(0.1);
  good &= report("a tenth of them", redraws(plot));
  plot.fit();
  plot.setSmoothing(2000);
  good &= report("smoothed, with what was measured behind", redraws(plot));
  plot.setSmoothing(0);
  plot.setLogSteps(true);
  plot.setLogValues(true);
  good &= report("logarithmic axes", redraws(plot));
  return good ? 0 : 1;
}
