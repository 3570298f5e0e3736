// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/generate/prompt_runs.h"

namespace crossflow::ui {

/// The button that renders, how it does it, and what it will cost.
class RunBar : public QFrame {
  Q_OBJECT

 public:
  explicit RunBar(QWidget* parent = nullptr);

  RunOptions options() const;
  void setOptions(const RunOptions& options);
  /// While the endless mode runs the button stops it.
  void setRunning(bool running);
  void setCost(const QString& text) { cost_->setText(text); }

 Q_SIGNALS:
  void renderWanted();
  void stopWanted();
  void optionsChanged();

 private:
  void showRunning();

  QPushButton* render_;
  QLabel* cost_;
  QAction* endless_;
  QAction* lines_;
  bool running_ = false;
};

}  // namespace crossflow::ui
