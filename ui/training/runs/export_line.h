// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One line above the checkpoints: that a model is being made of one of them, then its name and the
// way to draw with it.

#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace crossflow::ui {

class ExportLine : public QFrame {
  Q_OBJECT

 public:
  explicit ExportLine(QWidget* parent = nullptr);

  void showRunning(qint64 step);
  void showDone(qint64 step, const QString& model);

 Q_SIGNALS:
  void useWanted(const QString& model);

 private:
  QLabel* text_;
  QProgressBar* bar_;
  QPushButton* use_;
  QString model_;  // its id
};

}  // namespace crossflow::ui
