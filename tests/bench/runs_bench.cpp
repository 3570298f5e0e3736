// SPDX-License-Identifier: GPL-3.0-or-later
// How long a plot of ten runs of a million points takes to prepare, beside the plain way of looking
// at every point; and what a new point costs a smoothed curve.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

#include "core/runs/figures/metric_series.h"
#include "core/runs/figures/smoothed_series.h"

namespace {

using namespace crossflow::core;

constexpr int kRuns = 10, kPoints = 1'000'000, kColumns = 1500, kTimes = 15;

template <typename Work>
double medianMilliseconds(Work work) {
  std::vector<double> times;
  for (int i = 0; i < kTimes; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work(i);
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  std::nth_element(times.begin(), times.begin() + kTimes / 2, times.end());
  return times[kTimes / 2];
}

std::vector<MetricSeries> makeRuns() {
  std::mt19937 random(1);
  std::normal_distribution<double> noise(0, 0.05);
  std::vector<MetricSeries> runs(kRuns);
  for (MetricSeries& run : runs) {
    run.reserve(kPoints);
    for (int step = 1; step <= kPoints; ++step)
      run.append(step, 1 / std::sqrt(step) + std::abs(noise(random)));
  }
  return runs;
}

// The plain way: the extremes of every column by a walk over all points.
double plainDecimation(const MetricSeries& series, const PlotRange& range) {
  std::vector<double> low(kColumns, HUGE_VAL), high(kColumns, -HUGE_VAL);
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double place = (series.steps()[i] - range.from) / (range.to - range.from);
    if (place < 0 || place > 1) continue;
    const auto column =
        std::min<std::size_t>(kColumns - 1, static_cast<std::size_t>(place * kColumns));
    low[column] = std::min(low[column], series.values()[i]);
    high[column] = std::max(high[column], series.values()[i]);
  }
  return low[0] + high[kColumns - 1];
}

}  // namespace

int main() {
  std::vector<MetricSeries> runs = makeRuns();
  double sink = 0;
  const auto rangeOf = [](int i) { return PlotRange{1.0 + i, kPoints - 7.0 * i, kColumns}; };
  const double plain = medianMilliseconds([&](int i) {
    for (const MetricSeries& run : runs) sink += plainDecimation(run, rangeOf(i));
  });
  const double fast = medianMilliseconds([&](int i) {
    for (const MetricSeries& run : runs) sink += run.decimate(rangeOf(i)).back().value;
  });
  const double log = medianMilliseconds([&](int i) {
    PlotRange range = rangeOf(i);
    range.logSteps = range.positiveOnly = true;
    for (const MetricSeries& run : runs) sink += run.decimate(range).back().value;
  });
  SmoothedSeries smooth(200);
  const double whole = medianMilliseconds([&](int) { sink += smoothed(runs[0], 200).size(); });
  smooth.of(runs[0]);
  const double more = medianMilliseconds([&](int i) {
    runs[0].append(kPoints + 1 + i, 0.5);
    sink += smooth.of(runs[0]).values().back();
  });
  std::printf("10 runs x 1e6 points, %d columns: %.2f ms; plain %.1f ms; ratio %.0f\n", kColumns,
              fast, plain, plain / fast);
  std::printf("the same on logarithmic axes: %.2f ms\n", log);
  std::printf("a new point on a smoothed curve: %.3f ms; anew %.1f ms; ratio %.0f\n", more, whole,
              whole / more);
  return fast < 16 && log < 16 && sink != 0.125 ? 0 : 1;
}
