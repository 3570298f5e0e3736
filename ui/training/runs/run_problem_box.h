// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why a run stopped or stands still, what helps, and the button that tries it. Hidden while a run
// has no problem; a screen reader is told when one comes.

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "core/runs/folder/run_record.h"

namespace crossflow::ui {

class RunProblemBox : public QFrame {
  Q_OBJECT

 public:
  explicit RunProblemBox(QWidget* parent = nullptr);

  void show(const core::RunRecord& run);
  /// Whoever places it connects it and decides when it is seen.
  QPushButton* resume() { return resume_; }

 private:
  QLabel *sentence_, *help_, *place_;
  QPushButton* resume_;
};

}  // namespace crossflow::ui
