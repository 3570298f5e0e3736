// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a folder of pictures to a running job in six pages. Owns the answers; going back and forth
// keeps them, the training page keeps them over a restart.

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <vector>

#include "core/runs/plan/start_files.h"
#include "core/runs/service/training_service.h"
#include "ui/training/wizard/wizard_step.h"

namespace crossflow::ui {

class WizardDataPage;
class WizardReviewPage;

class TrainingWizard : public QWidget {
  Q_OBJECT

 public:
  explicit TrainingWizard(core::TrainingService& service, QWidget* parent = nullptr);

  /// A new run with the answers that suit a newcomer.
  void beginNew();
  /// `folder`: of a draft that is edited; empty: a new run.
  void begin(const core::TrainingPlan& plan, const QString& folder = {});
  const core::TrainingPlan& plan() const { return plan_; }
  const QString& folder() const { return folder_; }
  core::WizardPage page() const;
  void openPage(core::WizardPage page);

  WizardDataPage* dataPage() { return data_; }
  WizardReviewPage* reviewPage() { return review_; }

 Q_SIGNALS:
  void edited();
  void started(const QString& folder);
  void saved(const QString& folder);
  void closed();
  void failed(const crossflow::core::Failure& failure);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* buildRail();
  QWidget* buildFoot();
  void addStep(const QString& title, const QString& help, WizardStep* step);
  void take(const core::TrainingPlan& plan);
  void forgetCheck();
  void takeFacts(const core::EstimateFacts& facts);
  void suggestPrompts();
  void next();
  void settled();
  void showFoot();
  void write(bool start);
  void written(const QString& folder, bool starting);

  core::TrainingService& service_;
  core::StartFiles starter_;
  core::TrainingPlan plan_;
  core::TrainingPlan suggested_;  // what of it follows the data: start, schedule, prompts and name
  core::EstimateFacts facts_;
  QString folder_;
  bool goingOn_ = false;  // Next was pressed while the page still waits for an answer
  bool waiting_ = false;
  QButtonGroup group_;
  std::vector<WizardStep*> steps_;
  std::vector<QPushButton*> entries_;
  QStackedWidget* stack_;
  QVBoxLayout* rail_ = nullptr;
  QLabel* complaint_;
  QPushButton *back_, *next_, *save_, *start_;
  WizardDataPage* data_;
  WizardReviewPage* review_;
};

}  // namespace crossflow::ui
