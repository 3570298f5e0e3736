// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/metric_series.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "core/runs/figures/smoothed_series.h"

using namespace crossflow::core;

namespace {

MetricSeries noise(std::size_t points, std::uint32_t seed = 1) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  MetricSeries series;
  for (std::size_t i = 0; i < points; ++i)
    series.append(static_cast<double>(10 * (i + 1)), 5 + normal(random));
  return series;
}

// What decimation must find, by looking at every point.
std::optional<MetricSeries::Extent> slowExtent(const MetricSeries& series, double from, double to) {
  std::optional<MetricSeries::Extent> extent;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double step = series.steps()[i], value = series.values()[i];
    if (step < from || step > to) continue;
    if (!extent) extent = {value, value};
    extent = {std::min(extent->low, value), std::max(extent->high, value)};
  }
  return extent;
}

}  // namespace

TEST_CASE("the last value of a step counts, whatever came after it goes", "[runs]") {
  MetricSeries series = noise(1000);
  const std::size_t rewinds = series.rewinds();
  series.append(5000, -7);
  CHECK(series.size() == 500);
  CHECK(series.values().back() == -7);
  CHECK(series.rewinds() == rewinds + 1);
  CHECK(series.extent(0, 1e9)->low == -7);
  series.append(5010, std::numeric_limits<double>::quiet_NaN());
  CHECK(series.size() == 500);
  series.truncate(4990);
  CHECK(series.size() == 499);
  CHECK(series.extent(0, 1e9)->low > -7);
}

TEST_CASE("extremes of any range are those of a look at every point", "[runs]") {
  MetricSeries series = noise(70'000);
  std::mt19937 random(3);
  std::uniform_real_distribution<double> place(0, 700'000);
  for (int i = 0; i < 300; ++i) {
    const double a = place(random), b = place(random);
    const auto fast = series.extent(std::min(a, b), std::max(a, b));
    const auto slow = slowExtent(series, std::min(a, b), std::max(a, b));
    REQUIRE(fast.has_value() == slow.has_value());
    if (!fast) continue;
    REQUIRE(fast->low == slow->low);
    REQUIRE(fast->high == slow->high);
  }
  // Rewinding in the middle of a block repairs all levels.
  for (const double step : {400'000.0, 70'010.0, 2'570.0, 170.0}) {
    series.append(step, 5);
    CHECK(series.extent(0, 1e9)->high == slowExtent(series, 0, 1e9)->high);
    CHECK(series.extent(0, 1e9)->low == slowExtent(series, 0, 1e9)->low);
  }
}

TEST_CASE("decimation loses no spike and stays within its columns", "[runs]") {
  MetricSeries series;
  for (int step = 1; step <= 100'000; ++step) series.append(step, step == 54'321 ? 99 : 1);
  PlotRange range{1, 100'000, 500};
  const auto line = series.decimate(range);
  CHECK(line.size() <= 1004);
  CHECK(std::count_if(line.begin(), line.end(), [](auto p) { return p.value == 99; }) == 1);
  CHECK(std::is_sorted(line.begin(), line.end(), [](auto a, auto b) { return a.step < b.step; }));
  CHECK(line.front().step == 1);
  CHECK(line.back().step == 100'000);

  range = {1000, 1010, 500};  // few points: all, and a neighbour on each side
  const auto close = series.decimate(range);
  REQUIRE(close.size() == 13);
  CHECK(close.front().step == 999);
  CHECK(close.back().step == 1011);

  range = {1, 100'000, 300};
  range.logSteps = true;
  const auto log = series.decimate(range);
  CHECK(log.size() <= 604);
  // A logarithmic axis shows the beginning point by point.
  CHECK(std::count_if(log.begin(), log.end(), [](auto p) { return p.step <= 20; }) == 20);
  CHECK(MetricSeries().decimate(range).empty());
}

TEST_CASE("a logarithmic value axis leaves out what is not positive", "[runs]") {
  MetricSeries series;
  for (int step = 1; step <= 10'000; ++step)
    series.append(step, step % 3 == 0 ? -1 : 0.5 + step % 7);
  PlotRange range{0, 10'000, 100};
  range.positiveOnly = true;
  for (const PlotPoint& point : series.decimate(range)) CHECK(point.value > 0);
  CHECK(series.extent(0, 10'000, true)->low == 0.5);
  MetricSeries negative;
  negative.append(1, -1);
  CHECK_FALSE(negative.extent(0, 10, true));
}

TEST_CASE("the nearest point answers the cursor", "[runs]") {
  MetricSeries series;
  CHECK_FALSE(series.nearest(1));
  series.append(10, 1);
  series.append(20, 2);
  CHECK(series.nearest(-5)->value == 1);
  CHECK(series.nearest(14)->value == 1);
  CHECK(series.nearest(16)->value == 2);
  CHECK(series.nearest(500)->value == 2);
}

TEST_CASE("smoothing has no phase shift", "[runs]") {
  MetricSeries peak;
  for (int step = 0; step <= 2000; ++step)
    peak.append(step, std::exp(-std::abs(step - 1000) / 50.0));
  const MetricSeries smooth = smoothed(peak, 40);
  const auto highest = std::max_element(smooth.values().begin(), smooth.values().end());
  CHECK(smooth.steps()[static_cast<std::size_t>(highest - smooth.values().begin())] == 1000);
  for (std::size_t i = 1; i < 900; ++i)
    CHECK(smooth.values()[1000 - i] == Approx(smooth.values()[1000 + i]).epsilon(1e-9));
}

TEST_CASE("smoothing is a mean by distance in steps, however points lie", "[runs]") {
  MetricSeries series;
  for (const auto& [step, value] : {std::pair{1, 3.0}, {2, 1.0}, {7, 4.0}, {30, 2.0}})
    series.append(step, value);
  const MetricSeries smooth = smoothed(series, 5);
  for (std::size_t i = 0; i < series.size(); ++i) {
    double sum = 0, weight = 0;
    for (std::size_t j = 0; j < series.size(); ++j) {
      const double w = std::exp(-std::abs(series.steps()[i] - series.steps()[j]) / 5);
      sum += w * series.values()[j];
      weight += w;
    }
    CHECK(smooth.values()[i] == Approx(sum / weight));
  }
}

TEST_CASE("a smoothed curve that grows is the one computed at once", "[runs]") {
  const MetricSeries all = noise(3000);
  MetricSeries growing;
  SmoothedSeries live(70);
  for (std::size_t i = 0; i < all.size(); ++i) {
    growing.append(all.steps()[i], all.values()[i]);
    if (i % 97 == 0) live.of(growing);
  }
  growing.append(20'000, 9);  // a resume
  growing.append(20'010, 8);
  const MetricSeries& grown = live.of(growing);
  const MetricSeries once = smoothed(growing, 70);
  REQUIRE(grown.size() == once.size());
  for (std::size_t i = 0; i < once.size(); ++i)
    REQUIRE(grown.values()[i] == Approx(once.values()[i]).epsilon(1e-9));
  CHECK(live.of(growing).size() == growing.size());
}
