// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One page of the training wizard. The wizard owns the answers; a page shows them and says when the
// user has changed some. What was found out on the way (counts, devices, parameters) is passed on
// as facts.

#include <QWidget>

#include "core/runs/plan/run_estimate.h"
#include "core/runs/plan/training_plan.h"

namespace crossflow::ui {

class WizardStep : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  /// Shows the answers; does not signal.
  virtual void show(const core::TrainingPlan& plan) = 0;
  virtual void setFacts(const core::EstimateFacts&) {}
  /// The page has come to the front, its answers are shown.
  virtual void entered() {}
  /// Why the wizard may not go on from here, or empty. `settled` tells when an answer that was
  /// waited for has come.
  virtual QString obstacle() const { return {}; }

 Q_SIGNALS:
  /// By the user's hand.
  void edited(const crossflow::core::TrainingPlan& plan);
  void factsFound(const crossflow::core::EstimateFacts& facts);
  void settled();
};

}  // namespace crossflow::ui
