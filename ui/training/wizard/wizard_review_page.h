// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Page 6: everything at a glance: name, what would not work, what is prepared first, the trainer's
// own check, and the exact configuration.

#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/training/wizard/run_check_card.h"
#include "ui/training/wizard/wizard_step.h"

namespace crossflow::ui {

class WizardReviewPage : public WizardStep {
  Q_OBJECT

 public:
  WizardReviewPage(const QString& trainer, const QString& runsFolder, QWidget* parent = nullptr);

  void show(const core::TrainingPlan& plan) override;
  void setFacts(const core::EstimateFacts& facts) override { facts_ = facts; }
  void entered() override;
  RunCheck* check() { return check_; }
  QString configuration() const { return config_->toPlainText(); }

 Q_SIGNALS:
  /// The user wants to repair something there.
  void pageWanted(crossflow::core::WizardPage page);
  void checked();

 private:
  void showProblems();
  void showPreparation();

  core::TrainingPlan plan_;
  core::EstimateFacts facts_;
  QLineEdit* name_;
  QVBoxLayout *problems_, *steps_;
  QWidget* stepsBox_;
  RunCheck* check_;
  QPlainTextEdit* config_;
};

}  // namespace crossflow::ui
