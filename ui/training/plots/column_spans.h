// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A long zigzag as what it covers of each pixel column. Painting these is some forty times cheaper
// than painting its thousands of strokes, and looks the same.

#include <QPointF>
#include <vector>

namespace crossflow::ui {

struct ColumnSpan {
  double top = 0, bottom = -1;  // pixels; empty if the bottom lies above the top
  bool empty() const { return bottom < top; }
};

/// `line`: device pixels, sorted by x. Column i covers x from i to i + 1; those in [0, columns) are
/// given. `width`: of the pen, in device pixels.
std::vector<ColumnSpan> columnSpans(const std::vector<QPointF>& line, int columns, double width);

}  // namespace crossflow::ui
