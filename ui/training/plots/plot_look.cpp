// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/plot_look.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/shared/qcustomplot_include.h"
#include "ui/theme/tones.h"

namespace crossflow::ui {

namespace {

constexpr int kSmallFont = 12;  // pixels

// The powers of ten alone leave an axis of one or two decades with one number or none, and equal
// steps crowd at its upper end.
class LogTicker : public QCPAxisTicker {
 protected:
  QVector<double> createTickVector(double step, const QCPRange& range) override {
    constexpr double kFew = 0.8, kSome = 1.5, kMany = 3.2;  // decades
    constexpr double kMostPowers = 8;
    const double decades = range.lower > 0 ? std::log10(range.upper / range.lower) : 0;
    if (decades < kFew) return QCPAxisTicker::createTickVector(step, range);
    const QVector<double> digits = decades < kSome    ? QVector<double>{1, 2, 3, 5, 7}
                                   : decades <= kMany ? QVector<double>{1, 2, 5}
                                                      : QVector<double>{1};
    const double stride = std::max(1.0, std::ceil(decades / kMostPowers));
    QVector<double> ticks;
    const double first = std::floor(std::log10(range.lower) / stride) * stride;
    const int powers = static_cast<int>((std::log10(range.upper) - first) / stride) + 1;
    for (int i = 0; i < powers; ++i)
      for (const double digit : digits) ticks << digit * std::pow(10, first + i * stride);
    return ticks;
  }
};

void dressAxis(QCPAxis* axis) {
  QFont font = QGuiApplication::font();
  font.setPixelSize(kSmallFont);
  const QColor muted = colourOf(Tone::Muted);
  const QPen line(colourOf(Tone::Border));
  axis->setBasePen(line);
  axis->setTickPen(line);
  axis->setSubTickPen(Qt::NoPen);
  axis->setTickLength(0, 4);
  axis->setTickLabelPadding(6);
  axis->setTickLabelColor(muted);
  axis->setTickLabelFont(font);
  axis->setLabelColor(muted);
  axis->setLabelFont(font);
  axis->setLabelPadding(6);
  axis->grid()->setPen(line);
  axis->grid()->setSubGridVisible(false);
  axis->grid()->setZeroLinePen(line);
}

}  // namespace

void dressPlot(QCustomPlot& plot) {
  plot.setBackground(QBrush(colourOf(Tone::Surface)));
  dressAxis(plot.xAxis);
  dressAxis(plot.yAxis);
  plot.xAxis->setLabel(QCoreApplication::translate("LossPlot", "Step"));
  // The first point and the last lie on the ends of the axes: they stand over these.
  plot.moveLayer(plot.layer(QStringLiteral("axes")), plot.layer(QStringLiteral("main")),
                 QCustomPlot::limBelow);
  plot.axisRect()->setMinimumMargins(QMargins(12, 12, 20, 8));
  const QColor accent = colourOf(Tone::Accent);
  QColor wash = accent;
  wash.setAlpha(40);
  plot.selectionRect()->setPen(QPen(accent, 1));
  plot.selectionRect()->setBrush(wash);
}

void setLogarithmic(QCustomPlot& plot, PlotAxis which, bool on) {
  QCPAxis* axis = which == PlotAxis::Steps ? plot.xAxis : plot.yAxis;
  if (on) {
    axis->setScaleType(QCPAxis::stLogarithmic);
    axis->setTicker(QSharedPointer<LogTicker>::create());
    // Within one decade the ticks are not powers: "1.8" and "2.2" must not both read "2E+00".
    axis->setNumberFormat(QStringLiteral("gb"));
    axis->setNumberPrecision(which == PlotAxis::Steps ? 7 : 4);
  } else {
    axis->setScaleType(QCPAxis::stLinear);
    axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis->setNumberFormat(QStringLiteral("gb"));
    axis->setNumberPrecision(which == PlotAxis::Steps ? 9 : 4);
  }
}

}  // namespace crossflow::ui
