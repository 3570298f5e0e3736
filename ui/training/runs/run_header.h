// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Above a run: what it is called, how it stands, what can be done with it; and if it failed, why
// and what helps. Asks; the training page acts.

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include "core/runs/folder/run_record.h"
#include "ui/shared/elided_label.h"
#include "ui/training/runs/run_problem_box.h"

class QMenu;

namespace crossflow::ui {

class RunHeader : public QFrame {
  Q_OBJECT

 public:
  explicit RunHeader(QWidget* parent = nullptr);

  void show(const core::RunRecord& run);

 Q_SIGNALS:
  void startWanted();
  void pauseWanted(bool pause);
  /// More steps for a run that is done.
  void lengthenWanted();
  void drawWanted();
  /// A new run that begins with this one's weights.
  void onwardsWanted();
  void stopWanted();
  void killWanted();
  void editWanted();
  void duplicateWanted();
  void removeWanted();
  void folderWanted();
  void reportWanted();
  void linesWanted();

 private:
  QMenu* buildMore();
  void showActions(const core::RunRecord& run);

  ElidedLabel* title_;
  QLabel *badge_, *progressText_, *remaining_, *message_;
  QProgressBar* bar_;
  QPushButton *start_, *pause_, *draw_, *lengthen_, *stop_, *edit_;
  QToolButton* remove_;
  RunProblemBox* problem_;
  QAction *kill_ = nullptr, *onwards_ = nullptr;
  bool pauseAsked_ = false;
  QPointer<QWidget> waitsAt_;  // holds the focus for one of the buttons that take turns
};

}  // namespace crossflow::ui
