// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Memory, time and disk of a planned run, with the arithmetic for those who want to see it.

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

#include "core/runs/plan/run_estimate.h"

namespace crossflow::ui {

class EstimateCard : public QFrame {
  Q_OBJECT

 public:
  explicit EstimateCard(QWidget* parent = nullptr);

  void show(const core::RunEstimate& estimate);

 private:
  struct Figure {
    QLabel* value;
    QLabel* note;
  };
  Figure addFigure(QHBoxLayout* layout, const QString& name);

  Figure memory_, time_, disk_;
  QLabel *warnings_, *arithmetic_;
};

}  // namespace crossflow::ui
