// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/band_graph.h"

#include <algorithm>
#include <cmath>

#include "ui/training/plots/column_spans.h"

namespace crossflow::ui {

namespace {

constexpr int kFewBandPoints = 250;  // strokes of so few look a little better and cost little

// Whether the pen is down at this place along x; lengths of a dash pattern count in pen widths.
class Dashes {
 public:
  explicit Dashes(const QPen& pen) : width_(std::max(1.0, pen.widthF())) {
    if (pen.style() == Qt::SolidLine) return;
    pattern_ = pen.dashPattern();
    for (const double length : pattern_) whole_ += length;
  }
  bool on(double x) const {
    if (whole_ <= 0) return true;
    double place = std::fmod(x / width_, whole_);
    for (qsizetype i = 0; i < pattern_.size(); ++i) {
      if (place < pattern_[i]) return i % 2 == 0;
      place -= pattern_[i];
    }
    return true;
  }

 private:
  double width_, whole_ = 0;
  QList<qreal> pattern_;
};

// Opaque columns, in device pixels. Low columns, which a smooth curve has, cover the pixels at
// their ends only partly, as antialiasing would.
void fillColumn(QPainter& painter, const QColor& colour, QRectF column, double scale) {
  constexpr double kLow = 6;  // device pixels
  const auto rows = [&](double from, double to, double cover) {
    if (cover < 0.02 || from >= to) return;
    QColor part = colour;
    part.setAlphaF(static_cast<float>(cover));
    painter.fillRect(QRectF(column.left(), from / scale, column.width(), (to - from) / scale),
                     part);
  };
  const double top = std::ceil(column.top()), bottom = std::floor(column.bottom());
  if (column.height() > kLow) return rows(top, bottom, 1);
  if (top > bottom) return rows(bottom, top, column.height());
  rows(top, bottom, 1);
  rows(top - 1, top, top - column.top());
  rows(bottom, bottom + 1, column.bottom() - bottom);
}

// The rows that any of the columns covers.
std::pair<int, int> rowsOf(const std::vector<ColumnSpan>& spans, int height) {
  double top = height, bottom = 0;
  for (const ColumnSpan& span : spans) {
    if (span.empty()) continue;
    top = std::min(top, span.top);
    bottom = std::max(bottom, span.bottom);
  }
  return {std::max(0, static_cast<int>(std::floor(top))),
          std::min(height, static_cast<int>(std::ceil(bottom)))};
}

// On fine screens a band of noise looks the same in columns of two pixels and takes half the time;
// a line that hardly rises from column to column does not.
bool canBeCoarse(const std::vector<ColumnSpan>& spans, double scale) {
  constexpr double kTall = 12;  // device pixels
  if (scale < 1.9) return false;
  double height = 0;
  for (const ColumnSpan& span : spans)
    if (!span.empty()) height += span.bottom - span.top;
  return height > kTall * static_cast<double>(spans.size());
}

ColumnSpan joined(const ColumnSpan& a, const ColumnSpan& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  return {std::min(a.top, b.top), std::max(a.bottom, b.bottom)};
}

// Columns that shine through: Qt takes each of their pixels for a row of its own, so they are made
// a picture first.
QImage translucent(const std::vector<ColumnSpan>& spans, const QColor& colour, int first,
                   int last) {
  QImage image(static_cast<int>(spans.size()), last - first, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  const QRgb value = qPremultiply(colour.rgba());
  auto* bits = reinterpret_cast<QRgb*>(image.bits());
  const qsizetype stride = image.bytesPerLine() / qsizetype{sizeof(QRgb)};
  for (std::size_t column = 0; column < spans.size(); ++column) {
    if (spans[column].empty()) continue;
    const auto place = [&](double y) {
      return std::clamp(static_cast<int>(std::lround(y)) - first, 0, last - first);
    };
    const int end = place(spans[column].bottom);
    for (int row = place(spans[column].top); row < end; ++row)
      bits[row * stride + static_cast<qsizetype>(column)] = value;
  }
  return image;
}

}  // namespace

QRect BandGraph::clipRect() const {
  const double dot = mScatterStyle.isNone() ? 0 : mScatterStyle.size();
  const int half = static_cast<int>(std::ceil((dot + mPen.widthF()) / 2));
  return QCPGraph::clipRect().adjusted(-half, 0, half, 0);
}

std::vector<QPointF> BandGraph::line(double left, double scale) const {
  std::vector<QPointF> points;
  points.reserve(static_cast<std::size_t>(mDataContainer->size()));
  for (const QCPGraphData& point : *mDataContainer) {
    points.emplace_back((mKeyAxis->coordToPixel(point.key) - left) * scale,
                        mValueAxis->coordToPixel(point.value) * scale);
  }
  return points;
}

void BandGraph::draw(QCPPainter* painter) {
  const bool strokes = mDataContainer->size() <= kFewBandPoints ||
                       painter->modes().testFlag(QCPPainter::pmVectorized);
  if (strokes) return QCPGraph::draw(painter);
  const QRect area = clipRect();
  const double scale = painter->deviceTransform().m11();
  const int columns = static_cast<int>(std::ceil(area.width() * scale));
  const QPen pen = mPen;
  const Dashes dashes(pen);
  const auto spans = columnSpans(line(area.left(), scale), columns, pen.widthF() * scale);
  painter->setRenderHint(QPainter::Antialiasing, false);
  if (pen.color().alpha() < 255) return drawTranslucent(*painter, spans, area, scale);
  const int width = canBeCoarse(spans, scale) ? 2 : 1;  // of a column, device pixels
  for (int i = 0; i < columns; i += width) {
    ColumnSpan span = spans[static_cast<std::size_t>(i)];
    if (width == 2 && i + 1 < columns) span = joined(span, spans[static_cast<std::size_t>(i) + 1]);
    if (span.empty() || !dashes.on(i / scale)) continue;
    fillColumn(*painter, pen.color(),
               QRectF(QPointF(area.left() + i / scale, span.top),
                      QPointF(area.left() + (i + width) / scale, span.bottom)),
               scale);
  }
}

void BandGraph::drawTranslucent(QPainter& painter, std::vector<ColumnSpan> spans, const QRect& area,
                                double scale) const {
  const double above = area.top() * scale;
  for (ColumnSpan& span : spans) {
    span.top -= above;
    span.bottom -= above;
  }
  const auto [first, last] = rowsOf(spans, static_cast<int>(std::ceil(area.height() * scale)));
  if (first >= last) return;
  QImage image = translucent(spans, mPen.color(), first, last);
  image.setDevicePixelRatio(scale);
  painter.drawImage(QPointF(area.left(), area.top() + first / scale), image);
}

}  // namespace crossflow::ui
