// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/plot_export.h"

#include <limits>

namespace crossflow::ui {

namespace {

QByteArray quoted(const QString& name) {
  QString text = name;
  text.replace(QLatin1Char('"'), QLatin1String("\"\""));
  const bool plain = !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
                     !text.contains(QLatin1Char('\n'));
  return plain ? text.toUtf8() : '"' + text.toUtf8() + '"';
}

QByteArray number(double value) {
  return QByteArray::number(value, 'g', std::numeric_limits<double>::digits10 + 2);
}

}  // namespace

QByteArray curvesAsCsv(const std::vector<PlotCurve>& curves) {
  std::vector<const PlotCurve*> shown;
  QByteArray csv = "step";
  for (const PlotCurve& curve : curves) {
    if (!curve.shown) continue;
    shown.push_back(&curve);
    csv += ',' + quoted(curve.name);
  }
  csv += '\n';
  std::vector<std::size_t> place(shown.size(), 0);
  // A merge: every curve's steps ascend.
  while (true) {
    double step = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const auto& steps = shown[i]->series->steps();
      if (place[i] < steps.size()) step = std::min(step, steps[place[i]]);
    }
    if (step == std::numeric_limits<double>::infinity()) return csv;
    csv += number(step);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const core::MetricSeries& series = *shown[i]->series;
      csv += ',';
      if (place[i] < series.size() && series.steps()[place[i]] == step) {
        csv += number(series.values()[place[i]++]);
      }
    }
    csv += '\n';
  }
}

}  // namespace crossflow::ui
