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
  struct Row {
    core::JobId id;
    QListWidgetItem* item;
    QToolButton *earlier, *later;
  };
  void refresh();
  void showRows(const std::vector<core::QueuedRender>& waiting);
  void dropStale(const std::vector<core::QueuedRender>& waiting);
  void showRest(int rest);
  Row makeRow(const core::QueuedRender& render, int place);
  void move(core::JobId id, int by);
  void dropped();

  core::InferenceService& service_;
  QLabel* title_;
  QToolButton* pause_;
  QListWidget* list_;
  std::vector<Row> rows_;            // in the list's order
  QListWidgetItem* rest_ = nullptr;  // below them: how many more there are
  QTimer gather_;
};

}  // namespace crossflow::ui
