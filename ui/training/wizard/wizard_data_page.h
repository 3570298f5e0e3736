// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Page 1: where the pictures and captions are, and whether they are in order.

#include <QTimer>

#include "ui/training/wizard/data_check_card.h"
#include "ui/training/wizard/field_binder.h"
#include "ui/training/wizard/wizard_step.h"

class QLabel;

namespace crossflow::ui {

class WizardDataPage : public WizardStep {
  Q_OBJECT

 public:
  explicit WizardDataPage(const QString& trainer, QWidget* parent = nullptr);

  void show(const core::TrainingPlan& plan) override;
  void setFacts(const core::EstimateFacts& facts) override { facts_ = facts; }
  void entered() override;
  QString obstacle() const override { return check_->obstacle(); }
  DataCheck* check() { return check_; }

 private:
  QWidget* buildMore();
  void changed();
  void describeKind();

  core::TrainingPlan plan_;
  core::EstimateFacts facts_;
  QTimer typing_;
  FieldBinder<core::DataAnswers> fields_;
  QLabel* kindHelp_;
  PathField* path_;
  QDoubleSpinBox* heldBack_;
  QCheckBox* prepare_;
  QSpinBox* views_;
  DataCheck* check_;
};

}  // namespace crossflow::ui
