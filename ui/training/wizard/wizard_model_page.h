// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Page 2: what to train, how large, from nothing or from something.

#include <QLabel>

#include "core/runs/plan/start_files.h"
#include "ui/training/wizard/field_binder.h"
#include "ui/training/wizard/form.h"
#include "ui/training/wizard/wizard_step.h"

namespace crossflow::ui {

class WizardModelPage : public WizardStep {
  Q_OBJECT

 public:
  /// `starter`: what came with the program, for models of its size.
  explicit WizardModelPage(core::StartFiles starter, QWidget* parent = nullptr);

  void show(const core::TrainingPlan& plan) override;
  void setFacts(const core::EstimateFacts& facts) override { pairs_ = facts.samples; }

 private:
  QWidget* buildSizes();
  QWidget* buildFiles();
  void showFiles();
  void showOrigins();
  void pickSize(const QString& id);
  void pickOrigin();
  void typeStart();
  void changed();
  void offer(const core::TrainingPlan& plan);
  core::TrainingPlan onFromStarter(core::TrainingPlan plan);

  core::TrainingPlan plan_;
  core::StartFiles starter_;
  core::StartFiles begun_;  // what belongs to the chosen checkpoint
  qint64 pairs_ = 0;        // of the data; 0: not known
  bool left_ = false;       // the starter was the start until another size was looked at
  ChoiceCards *small_, *published_;
  FieldBinder<core::ModelAnswers> fields_;
  QComboBox* origin_;
  PathField *start_, *imageTower_;
  QCheckBox* randomTower_;
  QLabel* textHelp_;
};

}  // namespace crossflow::ui
