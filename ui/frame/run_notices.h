// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <map>

#include "core/runs/service/training_service.h"

class QWidget;

namespace crossflow::ui {

/// Tells the desktop when a training is done, failed, or waits for room on the disk, if the user
/// looks elsewhere and wishes to be told. What had happened before the window opened is not news.
class RunNotices : public QObject {
  Q_OBJECT

 public:
  /// A child of `window`.
  RunNotices(core::TrainingService& service, QWidget* window);

 Q_SIGNALS:
  /// What was told, e.g. for a test without a desktop.
  void told(const QString& title, const QString& text);

 private:
  void look();
  void hear(const core::RunRecord& run);

  core::TrainingService& service_;
  QWidget* window_;
  std::map<QString, core::RunCondition> before_;
};

}  // namespace crossflow::ui
