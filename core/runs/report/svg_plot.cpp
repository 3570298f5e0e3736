// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/report/svg_plot.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace crossflow::core {

namespace {

constexpr double kLeft = 64, kRight = 12, kTop = 30, kBottom = 26;
constexpr int kColours = 8;

QString number(double value) {
  return QLocale::c().toString(value, 'g', 4);
}

QString pixel(double value) {
  return QLocale::c().toString(std::round(value * 10) / 10, 'g', 7);
}

// From steps and values to pixels.
class Frame {
 public:
  explicit Frame(const SvgPlot& plot) : plot_(plot) {
    for (const SvgCurve& curve : plot.curves) include(*curve.series);
    if (!any_) return;
    if (high_ <= low_) {
      const double margin = low_ == 0 ? 1 : std::abs(low_) * 0.1;
      low_ -= plot.logValues ? 0 : margin;
      high_ += margin;
    }
    if (to_ <= from_) to_ = from_ + 1;
  }

  bool empty() const { return !any_; }
  double from() const { return from_; }
  double to() const { return to_; }
  double low() const { return low_; }
  double high() const { return high_; }
  double x(double step) const {
    return kLeft + (step - from_) / (to_ - from_) * (plot_.width - kLeft - kRight);
  }
  double y(double value) const {
    const double part =
        (scaled(value) - scaled(low_)) / std::max(1e-300, scaled(high_) - scaled(low_));
    return plot_.height - kBottom - part * (plot_.height - kTop - kBottom);
  }

 private:
  double scaled(double value) const { return plot_.logValues ? std::log10(value) : value; }

  void include(const MetricSeries& series) {
    if (series.empty()) return;
    const double first = series.steps().front(), last = series.steps().back();
    const auto extent = series.extent(first, last, plot_.logValues);
    if (!extent) return;
    from_ = any_ ? std::min(from_, first) : first;
    to_ = any_ ? std::max(to_, last) : last;
    low_ = any_ ? std::min(low_, extent->low) : extent->low;
    high_ = any_ ? std::max(high_, extent->high) : extent->high;
    any_ = true;
  }

  const SvgPlot& plot_;
  bool any_ = false;
  double from_ = 0, to_ = 1, low_ = 0, high_ = 1;
};

// About, in the page's small type; ideographs are twice as wide as letters.
double widthOf(const QString& name) {
  double width = 0;
  for (const QChar letter : name) width += letter.unicode() < 0x2E80 ? 6.5 : 11.5;
  return width;
}

// Of a logarithmic axis: powers of ten, or the two ends where none lies between.
std::vector<double> valueTicks(const SvgPlot& plot, const Frame& frame) {
  if (!plot.logValues) return roundTicks(frame.low(), frame.high(), 5);
  std::vector<double> ticks;
  for (double power = std::ceil(std::log10(frame.low()));
       power <= std::log10(frame.high()) && ticks.size() < 12; ++power)
    ticks.push_back(std::pow(10, power));
  return ticks.empty() ? std::vector<double>{frame.low(), frame.high()} : ticks;
}

QString axes(const SvgPlot& plot, const Frame& frame) {
  QString svg;
  for (const double value : valueTicks(plot, frame)) {
    const QString y = pixel(frame.y(value));
    svg += QStringLiteral(
               "<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"
               "<text x=\"%4\" y=\"%3\" dy=\"4\" text-anchor=\"end\">%5</text>")
               .arg(pixel(kLeft), pixel(plot.width - kRight), y, pixel(kLeft - 6), number(value));
  }
  for (const double step : roundTicks(frame.from(), frame.to(), 6))
    svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
               .arg(pixel(frame.x(step)), pixel(plot.height - 8), number(step));
  return svg;
}

QString curveLine(const SvgPlot& plot, const Frame& frame, const MetricSeries& series, int colour) {
  PlotRange range;
  range.from = frame.from();
  range.to = frame.to();
  range.columns = plot.width / 2;
  range.positiveOnly = plot.logValues;
  QString points;
  for (const PlotPoint& point : series.decimate(range))
    points += pixel(frame.x(point.step)) + u',' + pixel(frame.y(point.value)) + u' ';
  return QStringLiteral("<polyline class=\"c%1\" points=\"%2\"/>")
      .arg(colour)
      .arg(points.trimmed());
}

}  // namespace

std::vector<double> roundTicks(double low, double high, int count) {
  std::vector<double> ticks;
  if (!(high > low) || count < 1) return ticks;
  const double rough = (high - low) / count;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= rough) {
      step = factor * power;
      break;
    }
  for (double i = std::ceil(low / step); i * step <= high && ticks.size() < 100; ++i)
    ticks.push_back(i * step);
  return ticks;
}

QString svgOf(const SvgPlot& plot) {
  const Frame frame(plot);
  if (frame.empty()) return {};
  QString svg = QStringLiteral(
                    "<svg role=\"img\" aria-label=\"%1\" viewBox=\"0 0 %2 %3\">"
                    "<text class=\"title\" x=\"%4\" y=\"16\">%1</text>")
                    .arg(plot.title.toHtmlEscaped())
                    .arg(plot.width)
                    .arg(plot.height)
                    .arg(pixel(kLeft));
  svg += axes(plot, frame);
  double x = plot.width - kRight;
  for (std::size_t i = 0; i < plot.curves.size(); ++i) {
    const int colour = static_cast<int>(i) % kColours;
    svg += curveLine(plot, frame, *plot.curves[i].series, colour);
    if (plot.curves.size() == 1) continue;
    const QString name = plot.curves[i].name;
    svg += QStringLiteral("<text class=\"t%1\" x=\"%2\" y=\"16\" text-anchor=\"end\">%3</text>")
               .arg(colour)
               .arg(pixel(x), name.toHtmlEscaped());
    x -= 14 + widthOf(name);
  }
  return svg + QStringLiteral("</svg>\n");
}

}  // namespace crossflow::core
