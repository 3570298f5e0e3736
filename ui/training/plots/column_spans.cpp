// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/column_spans.h"

#include <algorithm>
#include <cmath>

namespace crossflow::ui {

namespace {

void include(ColumnSpan& span, double from, double to) {
  const auto [top, bottom] = std::minmax(from, to);
  span = span.empty() ? ColumnSpan{top, bottom}
                      : ColumnSpan{std::min(span.top, top), std::max(span.bottom, bottom)};
}

void addStroke(std::vector<ColumnSpan>& spans, QPointF from, QPointF to) {
  const auto columns = static_cast<double>(spans.size());
  if (to.x() < 0 || from.x() >= columns) return;
  const double slope = to.x() > from.x() ? (to.y() - from.y()) / (to.x() - from.x()) : 0;
  const auto first = static_cast<std::size_t>(std::max(0.0, from.x()));
  const auto last = static_cast<std::size_t>(std::min(columns - 1, to.x()));
  for (std::size_t column = first; column <= last; ++column) {
    const auto edge = static_cast<double>(column);
    const double left = std::max(from.x(), edge), right = std::min(to.x(), edge + 1);
    const bool whole = right == to.x();  // also of a stroke straight up
    include(spans[column], from.y() + slope * (left - from.x()),
            whole ? to.y() : from.y() + slope * (right - from.x()));
  }
}

// What a pen of that width adds: above, below, and to the sides where it is wider than a column.
std::vector<ColumnSpan> thickened(const std::vector<ColumnSpan>& spans, double width) {
  const auto count = static_cast<std::ptrdiff_t>(spans.size());
  const auto reach = static_cast<std::ptrdiff_t>(std::max(0.0, (width - 1) / 2));
  std::vector<ColumnSpan> thick(spans.size());
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    ColumnSpan& span = thick[static_cast<std::size_t>(i)];
    const std::ptrdiff_t end = std::min(count, i + reach + 1);
    for (std::ptrdiff_t k = std::max<std::ptrdiff_t>(0, i - reach); k < end; ++k) {
      const ColumnSpan& near = spans[static_cast<std::size_t>(k)];
      if (!near.empty()) include(span, near.top, near.bottom);
    }
    if (span.empty()) continue;
    span.top -= width / 2;
    span.bottom += width / 2;
  }
  return thick;
}

}  // namespace

std::vector<ColumnSpan> columnSpans(const std::vector<QPointF>& line, int columns, double width) {
  std::vector<ColumnSpan> spans(static_cast<std::size_t>(std::max(0, columns)));
  if (line.size() == 1) addStroke(spans, line.front(), line.front());
  for (std::size_t i = 1; i < line.size(); ++i) addStroke(spans, line[i - 1], line[i]);
  return thickened(spans, width);
}

}  // namespace crossflow::ui
