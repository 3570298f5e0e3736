// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Curves over steps. Whatever their length, a redraw costs what the pixels cost: the curves are
// decimated to the columns on the screen. Drag zooms into a box, Shift+drag moves, the wheel zooms,
// a double click shows everything again; +, -, arrows and Home do the same from the keyboard.

#include <QColor>
#include <QLabel>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/runs/figures/metric_series.h"
#include "core/runs/figures/smoothed_series.h"

class QCustomPlot;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;

namespace crossflow::ui {

struct PlotCurve {
  QString name;
  const core::MetricSeries* series = nullptr;  // lives until the next setCurves
  QColor colour;
  Qt::PenStyle dash = Qt::SolidLine;
  bool shown = true;
};

class LossPlot : public QWidget {
  Q_OBJECT

 public:
  explicit LossPlot(QWidget* parent = nullptr);
  ~LossPlot() override;

  /// The view stays if the user chose one and `fit` is not called.
  void setCurves(std::vector<PlotCurve> curves);
  const std::vector<PlotCurve>& curves() const { return curves_; }
  void setShown(std::size_t curve, bool shown);
  void setLogSteps(bool on);
  void setLogValues(bool on);
  /// A line across all curves at a step, with a word to it; nothing: none.
  void setMark(std::optional<double> step, const QString& text = {});
  std::optional<double> mark() const;
  /// Width of the kernel in steps; 0: as measured.
  void setSmoothing(double steps);

  /// The series have grown: redraws soon, many calls once.
  void refresh();
  /// Everything is visible, and stays so while the curves grow.
  void fit();
  void zoom(double factor);

  /// What is drawn of a curve at this moment.
  std::vector<core::PlotPoint> drawn(std::size_t curve) const;
  /// What the cursor reads: a line for each curve. Empty: the cursor is elsewhere.
  QString readOut() const;
  core::PlotRange range() const;

  bool savePng(const QString& path) const;
  bool saveSvg(const QString& path) const;

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void rebuild();
  void fill();
  void fitAxes();
  void pan(double dx, double dy);
  void moveCursor(double step);
  void stepCursor(int direction);
  void hideCursor();
  void placeReadOut();
  const core::MetricSeries& smoothedOf(std::size_t curve);

  std::vector<PlotCurve> curves_;
  std::vector<core::SmoothedSeries> smoothed_;
  double smoothing_ = 0;
  bool logSteps_ = false, logValues_ = false;
  bool following_ = true;  // no view of the user's own
  bool fitting_ = false;
  double cursor_ = -1;  // step; negative: none

  QCustomPlot* plot_;
  std::vector<QCPGraph*> lines_, shadows_;  // per curve; a shadow is what was measured
  QCPItemStraightLine *cursorLine_, *markLine_;
  QCPItemText* markText_;
  QLabel* readOut_;
};

}  // namespace crossflow::ui
