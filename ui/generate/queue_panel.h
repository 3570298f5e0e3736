// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The renders that wait: move, cancel one or all, pause. Hidden while nothing waits.

#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QTimer>
#include <QToolButton>

#include "core/jobs/inference_service.h"

namespace crossflow::ui {

class QueuePanel : public QFrame {
  Q_OBJECT

 public:
  explicit QueuePanel(core::InferenceService& service, QWidget* parent = nullptr);

 private:
  void rebuild();
  void addRow(const core::QueuedRender& render, int place, int waiting);
  QWidget* rowWidget(const core::QueuedRender& render, int place, int waiting);
  void dropped();

  core::InferenceService& service_;
  QLabel* title_;
  QToolButton* pause_;
  QListWidget* list_;
  QTimer gather_;
};

}  // namespace crossflow::ui
