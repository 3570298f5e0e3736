// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include "core/requests/sequence.h"
#include "ui/shared/number_slider.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

/// Chooses kind, pace and file of a film, renders and writes it with progress and a way to stop.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  ExportDialog(Workbench& bench, core::SequenceRequest film, QWidget* parent = nullptr);

  void setPath(const QString& path) { path_->setText(path); }
  void begin();

 Q_SIGNALS:
  void failed(const crossflow::core::Failure& failure);
  void noticed(const QString& sentence);

 protected:
  void reject() override;

 private:
  void build();
  void choosePath();
  bool mayWrite();
  void applyKind();
  void receive(const core::JobEvent& event);
  void showLength();

  Workbench& bench_;
  core::SequenceRequest film_;
  core::JobId job_{};
  QString agreed_;  // may be replaced
  QElapsedTimer since_;
  QComboBox* kind_;
  NumberSlider* pace_;
  QCheckBox* endless_;
  QLineEdit* path_;
  QLabel* length_;
  QProgressBar* progress_;
  QLabel* left_;
  QPushButton* start_;
  QPushButton* cancel_;
};

}  // namespace crossflow::ui
