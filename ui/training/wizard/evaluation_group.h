// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// FID and CLIP score of each checkpoint: a switch, and below it what to measure with. Part of the
// schedule page.

#include <QCheckBox>

#include "core/runs/plan/training_plan.h"
#include "ui/training/wizard/field_binder.h"

namespace crossflow::ui {

class EvaluationGroup : public QWidget {
  Q_OBJECT

 public:
  /// `vocabulary`: CLIP's, as it came with the program; may be empty.
  explicit EvaluationGroup(QString vocabulary, QWidget* parent = nullptr);

  /// Does not signal. `compares`: the FID has real pictures to compare with even without a file.
  void show(const core::EvaluationAnswers& answers, bool compares);

 Q_SIGNALS:
  /// By the user's hand.
  void edited(const crossflow::core::EvaluationAnswers& answers);

 private:
  QWidget* buildFiles();
  QWidget* buildNumbers();
  void changed();

  core::EvaluationAnswers answers_;
  QString vocabulary_;
  FieldBinder<core::EvaluationAnswers> fields_;
  QCheckBox* on_;
  QWidget* body_;
  PathField *statistics_, *merges_;
};

}  // namespace crossflow::ui
