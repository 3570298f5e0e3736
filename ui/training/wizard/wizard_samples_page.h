// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Page 5: prompts that are painted again and again while the model learns.

#include <QLabel>
#include <QPlainTextEdit>

#include "ui/training/wizard/field_binder.h"
#include "ui/training/wizard/wizard_step.h"

namespace crossflow::ui {

class WizardSamplesPage : public WizardStep {
  Q_OBJECT

 public:
  explicit WizardSamplesPage(QWidget* parent = nullptr);

  void show(const core::TrainingPlan& plan) override;

 private:
  void changed();
  void count();

  core::TrainingPlan plan_;
  FieldBinder<core::ScheduleAnswers> schedule_;
  FieldBinder<core::SampleAnswers> fields_;
  QPlainTextEdit* prompts_;
  QLabel* count_;
};

}  // namespace crossflow::ui
