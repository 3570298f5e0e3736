// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One run: its header and the tabs Plots, Samples, Checkpoints, Log, Configuration.

#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <vector>

#include "core/runs/figures/run_figures.h"
#include "core/runs/folder/run_record.h"
#include "ui/training/plots/plot_panel.h"
#include "ui/training/runs/checkpoint_table.h"
#include "ui/training/runs/log_view.h"
#include "ui/training/runs/run_header.h"
#include "ui/training/runs/sample_grid.h"

namespace crossflow::ui {

class RunView : public QWidget {
  Q_OBJECT

 public:
  enum class Tab { Plots, Samples, Checkpoints, Log, Configuration };

  explicit RunView(const core::RunFigures& figures, QWidget* parent = nullptr);

  /// Another run, or the same one at a later time.
  void show(const core::RunRecord& run);
  const core::RunRecord& run() const { return run_; }

  void openTab(Tab tab);
  Tab tab() const;
  RunHeader* header() { return header_; }
  PlotPanel* plots() { return plots_; }
  SampleGrid* samples() { return samples_; }
  CheckpointTable* checkpoints() { return checkpoints_; }
  LogView* log() { return log_; }
  QString configuration() const { return config_->toPlainText(); }

 Q_SIGNALS:
  void tabOpened();

 private:
  QWidget* buildTabs();
  void refresh(const QString& folder, bool restarted);
  void readConfiguration();
  void reloadCheckpoints();

  const core::RunFigures& figures_;
  core::RunRecord run_;
  std::size_t scoresKnown_ = 0;
  RunHeader* header_;
  std::vector<QToolButton*> tabs_;
  QStackedWidget* stack_;
  PlotPanel* plots_;
  SampleGrid* samples_;
  CheckpointTable* checkpoints_;
  LogView* log_;
  QPlainTextEdit* config_;
};

}  // namespace crossflow::ui
