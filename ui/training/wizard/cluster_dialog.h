// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lines that train a run outside of this program: on this machine, by torchrun, by SLURM. They
// follow the fields, and are copied by a button.

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <vector>

#include "core/runs/plan/cluster_lines.h"

namespace crossflow::ui {

class ClusterDialog : public QDialog {
  Q_OBJECT

 public:
  /// `scripted`: the run has a start.sh, which prepares its data first.
  ClusterDialog(QString run, QString trainer, bool scripted, QWidget* parent = nullptr);

  enum class Kind { Here, Torchrun, Slurm };
  void choose(Kind kind);
  QString lines() const { return text_->toPlainText(); }

 private:
  QWidget* buildShape();
  void write();

  QString run_, trainer_;
  bool scripted_;
  Kind kind_ = Kind::Here;
  std::vector<QToolButton*> kinds_;
  QSpinBox *nodes_, *devices_, *port_, *hours_;
  QLineEdit *address_, *partition_;
  QWidget* shape_;
  QPlainTextEdit* text_;
};

}  // namespace crossflow::ui
