// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metric_series.h"

#include <algorithm>
#include <cmath>

namespace crossflow::core {

namespace {

constexpr std::size_t kFan = 16;

// Points of a block of a level.
constexpr std::size_t blockSize(std::size_t level) {
  std::size_t size = kFan;
  for (; level > 0; --level) size *= kFan;
  return size;
}

// Where the columns of a plot begin, as steps.
class ColumnEdges {
 public:
  ColumnEdges(const PlotRange& range, double smallest)
      : log_(range.logSteps),
        from_(place(std::max(range.from, range.logSteps ? smallest : range.from))),
        width_((place(std::max(range.to, smallest)) - from_) / range.columns) {}

  double operator()(int column) const {
    const double at = from_ + width_ * column;
    return log_ ? std::exp(at) : at;
  }

 private:
  double place(double step) const { return log_ ? std::log(step) : step; }

  bool log_;
  double from_, width_;
};

}  // namespace

void MetricSeries::append(double step, double value) {
  if (!std::isfinite(value) || !std::isfinite(step)) return;
  if (!steps_.empty() && step <= steps_.back())
    rewindTo(static_cast<std::size_t>(std::lower_bound(steps_.begin(), steps_.end(), step) -
                                      steps_.begin()));
  steps_.push_back(step);
  values_.push_back(value);
  index(steps_.size() - 1);
}

void MetricSeries::truncate(double step) {
  const std::size_t kept = firstAt(std::nextafter(step, HUGE_VAL));
  if (kept < steps_.size()) rewindTo(kept);
}

void MetricSeries::clear() {
  rewindTo(0);
}

void MetricSeries::reserve(std::size_t points) {
  steps_.reserve(points);
  values_.reserve(points);
}

void MetricSeries::index(std::size_t point) {
  const auto at = static_cast<std::uint32_t>(point);
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    std::vector<Block>& blocks = levels_[level];
    const std::size_t number = point / blockSize(level);
    if (number == blocks.size()) {
      blocks.push_back({at, at});
      continue;
    }
    Block& block = blocks[number];
    if (values_[point] < values_[block.low]) block.low = at;
    if (values_[point] > values_[block.high]) block.high = at;
  }
}

void MetricSeries::rewindTo(std::size_t size) {
  steps_.resize(size);
  values_.resize(size);
  ++rewinds_;
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    const std::size_t whole = size / blockSize(level);
    levels_[level].resize(whole);
    const std::size_t first = whole * blockSize(level);
    if (first < size) levels_[level].push_back(extremes(first, size));
  }
}

// `first` < `end`. Takes the largest blocks that lie inside.
MetricSeries::Block MetricSeries::extremes(std::size_t first, std::size_t end) const {
  const auto start = static_cast<std::uint32_t>(first);
  Block found{start, start};
  const auto include = [&](const Block& block) {
    if (values_[block.low] < values_[found.low]) found.low = block.low;
    if (values_[block.high] > values_[found.high]) found.high = block.high;
  };
  while (first < end) {
    std::size_t length = 1;
    std::size_t level = 0;
    for (; level < levels_.size(); ++level) {
      const std::size_t size = blockSize(level);
      if (first % size != 0 || first + size > end) break;
      length = size;
    }
    const auto at = static_cast<std::uint32_t>(first);
    include(level == 0 ? Block{at, at} : levels_[level - 1][first / length]);
    first += length;
  }
  return found;
}

std::optional<MetricSeries::Block> MetricSeries::positiveExtremes(std::size_t first,
                                                                  std::size_t end) const {
  const Block all = extremes(first, end);
  if (values_[all.low] > 0) return all;
  if (values_[all.high] <= 0) return std::nullopt;
  std::uint32_t low = all.high;
  for (std::size_t i = first; i < end; ++i)
    if (values_[i] > 0 && values_[i] < values_[low]) low = static_cast<std::uint32_t>(i);
  return Block{low, all.high};
}

std::size_t MetricSeries::firstAt(double step, std::size_t from) const {
  return static_cast<std::size_t>(
      std::lower_bound(steps_.begin() + static_cast<std::ptrdiff_t>(from), steps_.end(), step) -
      steps_.begin());
}

std::vector<PlotPoint> MetricSeries::decimate(const PlotRange& range) const {
  std::vector<PlotPoint> line;
  const std::size_t inside = firstAt(range.from);
  const std::size_t end = firstAt(std::nextafter(range.to, HUGE_VAL), inside);
  std::size_t last = steps_.size();  // index of the last point of the line
  const auto add = [&](std::size_t i) {
    const bool drawable =
        (!range.positiveOnly || values_[i] > 0) && (!range.logSteps || steps_[i] > 0);
    if (i == last || !drawable) return;
    line.push_back({steps_[i], values_[i]});
    last = i;
  };

  if (inside > 0) add(inside - 1);
  if (end - inside <= 2 * static_cast<std::size_t>(std::max(1, range.columns))) {
    for (std::size_t i = inside; i < end; ++i) add(i);
  } else {
    add(inside);
    const std::size_t start = range.logSteps ? firstAt(std::nextafter(0.0, 1.0), inside) : inside;
    if (start < end) addColumns(range, start, end, add);
    add(end - 1);
  }
  if (end < steps_.size()) add(end);
  return line;
}

template <typename Add>
void MetricSeries::addColumns(const PlotRange& range, std::size_t start, std::size_t end,
                              const Add& add) const {
  const ColumnEdges edge(range, steps_[start]);
  for (int column = 0; column < range.columns && start < end; ++column) {
    // Rounding of the last edge must not lose a point.
    const std::size_t next =
        column + 1 == range.columns ? end : std::min(end, firstAt(edge(column + 1), start));
    if (next == start) continue;
    const std::optional<Block> found =
        range.positiveOnly ? positiveExtremes(start, next) : extremes(start, next);
    if (found) {
      add(std::min(found->low, found->high));
      add(std::max(found->low, found->high));
    }
    start = next;
  }
}

std::optional<MetricSeries::Extent> MetricSeries::extent(double from, double to,
                                                         bool positiveOnly) const {
  const std::size_t first = firstAt(from);
  const std::size_t end = firstAt(std::nextafter(to, HUGE_VAL), first);
  if (first >= end) return std::nullopt;
  const std::optional<Block> found =
      positiveOnly ? positiveExtremes(first, end) : extremes(first, end);
  if (!found) return std::nullopt;
  return Extent{values_[found->low], values_[found->high]};
}

std::optional<PlotPoint> MetricSeries::nearest(double step) const {
  if (steps_.empty()) return std::nullopt;
  std::size_t i = std::min(firstAt(step), steps_.size() - 1);
  if (i > 0 && step - steps_[i - 1] < steps_[i] - step) --i;
  return PlotPoint{steps_[i], values_[i]};
}

}  // namespace crossflow::core
