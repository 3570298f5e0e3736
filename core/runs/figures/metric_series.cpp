// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/figures/metric_series.h"

#include <algorithm>
#include <cmath>

namespace crossflow::core {

namespace {

// Points of a block of a level are 2 to this power: 16, 64, 256, … Narrow levels, because what a
// redraw costs is the memory it touches.
constexpr std::size_t blockBits(std::size_t level) {
  return 4 + 2 * level;
}

// The end of a column [start, next) moved back to where a block begins, by an eighth of a pixel at
// most: a column made of whole blocks touches a third of the memory, and still no point is lost.
constexpr std::size_t onBlock(std::size_t start, std::size_t next) {
  std::size_t bits = 0;
  for (std::size_t level = 0; (std::size_t{8} << blockBits(level)) <= next - start; ++level)
    bits = blockBits(level);
  return (next >> bits) << bits;
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
    const std::size_t number = point >> blockBits(level);
    if (number == blocks.size()) {
      blocks.push_back({values_[point], values_[point], at, at});
      continue;
    }
    Block& block = blocks[number];
    include(block, {values_[point], values_[point], at, at});
  }
}

void MetricSeries::include(Block& block, const Block& more) {
  if (more.lowest < block.lowest) {
    block.lowest = more.lowest;
    block.low = more.low;
  }
  if (more.highest > block.highest) {
    block.highest = more.highest;
    block.high = more.high;
  }
}

void MetricSeries::rewindTo(std::size_t size) {
  steps_.resize(size);
  values_.resize(size);
  ++rewinds_;
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    const std::size_t whole = size >> blockBits(level);
    levels_[level].resize(whole);
    const std::size_t first = whole << blockBits(level);
    if (first < size) levels_[level].push_back(extremes(first, size));
  }
}

// `first` < `end`. Takes the largest blocks that lie inside.
MetricSeries::Block MetricSeries::extremes(std::size_t first, std::size_t end) const {
  const auto start = static_cast<std::uint32_t>(first);
  Block found{values_[first], values_[first], start, start};
  while (first < end) {
    std::size_t level = 0;
    const auto fits = [&](std::size_t bits) {
      const std::size_t size = std::size_t{1} << bits;
      return (first & (size - 1)) == 0 && first + size <= end;
    };
    while (level < levels_.size() && fits(blockBits(level))) ++level;
    if (level == 0) {
      const auto at = static_cast<std::uint32_t>(first);
      include(found, {values_[first], values_[first], at, at});
      ++first;
    } else {
      const std::size_t bits = blockBits(level - 1);
      include(found, levels_[level - 1][first >> bits]);
      first += std::size_t{1} << bits;
    }
  }
  return found;
}

std::optional<MetricSeries::Block> MetricSeries::positiveExtremes(std::size_t first,
                                                                  std::size_t end) const {
  const Block all = extremes(first, end);
  if (all.lowest > 0) return all;
  if (all.highest <= 0) return std::nullopt;
  std::uint32_t low = all.high;
  for (std::size_t i = first; i < end; ++i)
    if (values_[i] > 0 && values_[i] < values_[low]) low = static_cast<std::uint32_t>(i);
  return Block{values_[low], all.highest, low, all.high};
}

// Steps are mostly equally far apart, so the place can be guessed; where they are not, doubling
// strides touch less memory than halving the whole.
std::size_t MetricSeries::firstAt(double step, std::size_t from) const {
  const std::size_t size = steps_.size();
  if (from >= size || steps_[from] >= step) return std::min(from, size);
  const double spacing = (steps_.back() - steps_.front()) / static_cast<double>(size);
  const double guess = (step - steps_[from]) / spacing;
  if (guess < static_cast<double>(size - from)) {
    const std::size_t at = from + static_cast<std::size_t>(guess);
    for (std::size_t i = at; i < std::min(at + 3, size); ++i)
      if (i > from && steps_[i] >= step && steps_[i - 1] < step) return i;
  }
  std::size_t stride = 1, end = from;
  while (end < size && steps_[end] < step) {
    from = end + 1;
    end += stride;
    stride *= 2;
  }
  const auto begin = steps_.begin();
  return static_cast<std::size_t>(
      std::lower_bound(begin + static_cast<std::ptrdiff_t>(from),
                       begin + static_cast<std::ptrdiff_t>(std::min(end, size)), step) -
      begin);
}

std::vector<PlotPoint> MetricSeries::decimate(const PlotRange& range) const {
  const std::size_t inside = firstAt(range.from);
  const std::size_t end = firstAt(std::nextafter(range.to, HUGE_VAL), inside);
  const auto most = 2 * static_cast<std::size_t>(std::max(1, range.columns));
  std::vector<std::size_t> chosen;
  chosen.reserve(most + 4);
  if (inside > 0) chosen.push_back(inside - 1);
  if (end - inside <= most) {
    for (std::size_t i = inside; i < end; ++i) chosen.push_back(i);
  } else {
    chosen.push_back(inside);
    const std::size_t start = range.logSteps ? firstAt(std::nextafter(0.0, 1.0), inside) : inside;
    if (start < end) chooseByColumns(range, start, end, chosen);
    chosen.push_back(end - 1);
  }
  if (end < steps_.size()) chosen.push_back(end);

  // Looked up together at the end: the processor then waits for many places of memory at once.
  std::vector<PlotPoint> line;
  line.reserve(chosen.size());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  for (const std::size_t i : chosen)
    if ((!range.positiveOnly || values_[i] > 0) && (!range.logSteps || steps_[i] > 0))
      line.push_back({steps_[i], values_[i]});
  return line;
}

void MetricSeries::chooseByColumns(const PlotRange& range, std::size_t start, std::size_t end,
                                   std::vector<std::size_t>& chosen) const {
  const ColumnEdges edge(range, steps_[start]);
  for (int column = 0; column < range.columns && start < end; ++column) {
    // Rounding of the last edge must not lose a point.
    const std::size_t next = column + 1 == range.columns
                                 ? end
                                 : onBlock(start, std::min(end, firstAt(edge(column + 1), start)));
    if (next == start) continue;
    const std::optional<Block> found =
        range.positiveOnly ? positiveExtremes(start, next) : extremes(start, next);
    if (found) {
      chosen.push_back(std::min(found->low, found->high));
      chosen.push_back(std::max(found->low, found->high));
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
  return Extent{found->lowest, found->highest};
}

std::optional<PlotPoint> MetricSeries::nearest(double step) const {
  if (steps_.empty()) return std::nullopt;
  std::size_t i = std::min(firstAt(step), steps_.size() - 1);
  if (i > 0 && step - steps_[i - 1] < steps_[i] - step) --i;
  return PlotPoint{steps_[i], values_[i]};
}

}  // namespace crossflow::core
