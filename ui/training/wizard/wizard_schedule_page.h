// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Page 4: how long, how fast it learns, what is kept. A preset fills in the rest.

#include <QLabel>

#include "ui/training/wizard/evaluation_group.h"
#include "ui/training/wizard/field_binder.h"
#include "ui/training/wizard/form.h"
#include "ui/training/wizard/wizard_step.h"

namespace crossflow::ui {

class WizardSchedulePage : public WizardStep {
  Q_OBJECT

 public:
  /// `clipVocabulary`: as it came with the program; may be empty.
  explicit WizardSchedulePage(const QString& clipVocabulary, QWidget* parent = nullptr);

  void show(const core::TrainingPlan& plan) override;
  void setFacts(const core::EstimateFacts& facts) override;

 private:
  QWidget* buildTeaching();
  QWidget* buildMore();
  void takePreset(const QString& id);
  void changed();
  void describe();

  core::TrainingPlan plan_;
  core::EstimateFacts facts_;
  QString size_;  // whose presets are shown
  FieldBinder<core::ScheduleAnswers> fields_;
  FieldBinder<core::ModelAnswers> teaching_;
  QWidget* few_ = nullptr;  // what only a distilled model is asked for
  ChoiceCards* preset_;
  EvaluationGroup* evaluation_;
  QLabel* time_;
};

}  // namespace crossflow::ui
