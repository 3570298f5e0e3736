// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A curve of QCustomPlot that paints many points by columns. Few points, and files of lines (SVG),
// are painted as always.

#include <vector>

#include "ui/shared/qcustomplot_include.h"
#include "ui/training/plots/column_spans.h"

namespace crossflow::ui {

class BandGraph : public QCPGraph {
 public:
  using QCPGraph::QCPGraph;

 protected:
  /// With room for half a stroke or dot beside the axes: the first and the last point stand on
  /// them.
  QRect clipRect() const override;
  void draw(QCPPainter* painter) override;

 private:
  std::vector<QPointF> line(double left, double scale) const;
  void drawTranslucent(QPainter& painter, std::vector<ColumnSpan> spans, const QRect& area,
                       double scale) const;
};

}  // namespace crossflow::ui
