// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A curve of up to millions of points: value by step. Flat arrays and a pyramid of extremes above
// them, so that a plot asks for as many points as it has columns and no redraw touches them all.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace crossflow::core {

struct PlotPoint {
  double step = 0, value = 0;
  bool operator==(const PlotPoint&) const = default;
};

/// Which part of a curve to draw, in how many columns of pixels.
struct PlotRange {
  double from = 0, to = 0;  // steps
  int columns = 1000;
  bool logSteps = false;      // columns are equally wide in log(step)
  bool positiveOnly = false;  // for a logarithmic value axis: values of 0 and below are left out
};

class MetricSeries {
 public:
  /// Steps ascend. A step that was passed already rewinds: this point replaces everything from
  /// there on, as after a resume from an older checkpoint. Values that are not finite are left out.
  void append(double step, double value);
  /// Removes what lies beyond `step`.
  void truncate(double step);
  void clear();
  void reserve(std::size_t points);

  std::size_t size() const { return steps_.size(); }
  bool empty() const { return steps_.empty(); }
  const std::vector<double>& steps() const { return steps_; }
  const std::vector<double>& values() const { return values_; }
  /// How often points were replaced or removed. While it stays, the series only grows at its end.
  std::size_t rewinds() const { return rewinds_; }

  /// The polyline to draw: in each column the lowest and the highest point in the order they
  /// occur, so no spike is lost; the first and last point of the range, and one neighbour on each
  /// side, so that lines run on to the edges. At most 2 * columns + 4 points; nothing is averaged.
  std::vector<PlotPoint> decimate(const PlotRange& range) const;

  /// Lowest and highest value in [from, to]; nothing if no point is there.
  struct Extent {
    double low = 0, high = 0;
  };
  std::optional<Extent> extent(double from, double to, bool positiveOnly = false) const;
  /// The point whose step is closest, for a cursor's read-out.
  std::optional<PlotPoint> nearest(double step) const;

 private:
  // The extremes with where they are: looking them up there would miss the cache each time.
  struct Block {
    double lowest, highest;
    std::uint32_t low, high;  // indices
  };
  void index(std::size_t point);
  static void include(Block& block, const Block& more);
  void rewindTo(std::size_t size);
  Block extremes(std::size_t first, std::size_t end) const;
  std::optional<Block> positiveExtremes(std::size_t first, std::size_t end) const;
  /// Index of the first point at `step` or later, looked for from index `from` on.
  std::size_t firstAt(double step, std::size_t from = 0) const;
  void chooseByColumns(const PlotRange& range, std::size_t start, std::size_t end,
                       std::vector<std::size_t>& chosen) const;

  std::vector<double> steps_, values_;
  std::array<std::vector<Block>, 9> levels_;  // level k: blocks of 16 * 4^k points
  std::size_t rewinds_ = 0;
};

}  // namespace crossflow::core
