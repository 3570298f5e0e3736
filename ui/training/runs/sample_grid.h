// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tab "Samples": what the watched prompts looked like, by step with a slider, or one prompt
// through the whole training. Any of them opens in the prompt page.

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStringList>
#include <QToolButton>
#include <vector>

#include "core/runs/figures/run_metrics.h"
#include "ui/pictures/picture_grid.h"

namespace crossflow::ui {

class SampleGrid : public QWidget {
  Q_OBJECT

 public:
  explicit SampleGrid(QWidget* parent = nullptr);

  /// Begins with nothing; the prompts are those of the run's configuration.
  void setRun(const QString& folder, const QStringList& prompts);
  /// By step, without doubles. The slider stays at the newest if it was there.
  void setSamples(const std::vector<core::RunSample>& samples);

  PictureGrid* grid() { return grid_; }
  qint64 shownStep() const;

 Q_SIGNALS:
  /// Show this in the prompt page, with a checkpoint of about this step.
  void openWanted(const QString& prompt, qint64 step);

 private:
  enum class View { ByStep, ByPrompt };
  struct Tile {
    QImage image;
    QString caption, prompt;
    qint64 step = 0;
  };
  QWidget* buildBar();
  void setView(View view);
  void showStep();
  void load();
  void fill(const std::vector<Tile>& tiles);
  void open(const QModelIndex& index);
  std::vector<core::RunSample> wanted() const;

  QString folder_;
  QStringList prompts_;
  std::vector<core::RunSample> samples_;
  View view_ = View::ByStep;
  quint64 asked_ = 0;  // newest load; older answers are dropped
  QStandardItemModel model_;
  PictureGrid* grid_;
  QStackedWidget* stack_;
  QSlider* slider_;
  QLabel* step_;
  QComboBox* prompt_;
  QPushButton* open_;
};

}  // namespace crossflow::ui
