// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tab "Plots": which figure to look at, with its newest value beside it; the curve; runs to
// compare with; axes, smoothing, export.

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

#include "core/runs/figures/charts.h"
#include "core/runs/figures/run_figures.h"
#include "ui/training/plots/loss_plot.h"

namespace crossflow::ui {

class PlotPanel : public QWidget {
  Q_OBJECT

 public:
  struct Run {
    QString folder, name;
    bool operator==(const Run&) const = default;
  };

  explicit PlotPanel(const core::RunFigures& figures, QWidget* parent = nullptr);

  void setRun(const Run& run);
  /// What could be compared; the shown run may be among them.
  void setOthers(std::vector<Run> runs);
  /// The run's data are still being made: says so where there are no figures.
  void setPreparing(bool preparing);
  /// The figures of a run have grown, or began anew: then all that was drawn of them is gone.
  void refresh(const QString& folder, bool restarted = false);

  LossPlot* plot() { return plot_; }
  QStringList compared() const;
  /// Draws these of the others beside the run.
  void compare(const QStringList& folders);
  void choose(const QString& chart);
  QString chart() const;

 Q_SIGNALS:
  /// Their figures are wanted from now on.
  void comparisonChanged(const QStringList& folders);
  void noticed(const QString& sentence);
  void failed(const QString& sentence);

 private:
  QWidget* buildBar();
  QWidget* buildLegend();
  void listCharts();
  void showStack();
  void showValues();
  void rebuild();
  void addCurves(const Run& run, std::size_t place, const core::Chart& chart,
                 std::vector<PlotCurve>& curves) const;
  void markParting();
  void showLegend();
  void fillCompareMenu();
  void smooth();
  void exportAs(const QString& kind);
  void exportTable(const QString& path);
  void reportExport(const QString& path, bool good);
  const core::Chart* current() const;

  const core::RunFigures& figures_;
  Run run_;
  std::vector<Run> others_, compared_;
  std::vector<core::Chart> charts_;
  std::size_t curvesKnown_ = 0;  // curves that exist; more appear as a run goes on
  LossPlot* plot_;
  QListWidget* list_;
  QStackedWidget* stack_;
  QWidget* bar_ = nullptr;
  bool preparing_ = false;
  QToolButton *logSteps_, *logValues_, *compare_, *export_;
  QMenu* compareMenu_;
  QSlider* smoothing_;
  QLabel* smoothingText_;
  QWidget* legend_;
};

}  // namespace crossflow::ui
