// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The page "Train": runs on the left, the chosen one or the wizard on the right. Everything that
// touches files is asked of the training service or done in the background.

#include <QStackedWidget>

#include "ui/shared/page.h"
#include "ui/shared/workbench.h"
#include "ui/training/runs/model_handover.h"
#include "ui/training/runs/run_list.h"
#include "ui/training/runs/run_view.h"
#include "ui/training/wizard/training_wizard.h"

namespace crossflow::ui {

class TrainingPage : public Page {
  Q_OBJECT

 public:
  explicit TrainingPage(Workbench& bench, QWidget* parent = nullptr);

  QJsonObject state() const override;
  void setState(const QJsonObject& state) override;
  void entered() override;

  RunList* list() { return list_; }
  RunView* view() { return view_; }
  TrainingWizard* wizard() { return wizard_; }
  bool wizardOpen() const { return stack_->currentWidget() == wizard_; }
  void newTraining();
  void select(const QString& folder);

 private:
  QWidget* buildList();
  void connectService();
  void connectView();
  void connectWizard();
  void connectHandover();
  void showRuns();
  void showSelected();
  void followWanted();

  void openRun();
  void openWizard();
  void closeWizard();
  void editDraft();
  void duplicate();
  void remove();
  void kill();
  void lengthen();
  void trainOnwards();
  void writeReport();
  void showLines();
  void openFolder();

  Workbench& bench_;
  core::TrainingService& service_;
  QString selected_, toSelect_;
  bool duplicating_ = false;  // the copy is to be selected
  ModelHandover handover_;
  RunList* list_;
  QWidget* listPanel_ = nullptr;
  QStackedWidget* stack_;
  QWidget* empty_ = nullptr;
  RunView* view_;
  TrainingWizard* wizard_;
};

}  // namespace crossflow::ui
