// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "core/jobs/inference_service.h"

class QWidget;

namespace crossflow::ui {

/// Tells the desktop when the queue has become empty or something failed, if the user looks
/// elsewhere and wishes to be told.
class QueueNotices : public QObject {
  Q_OBJECT

 public:
  /// A child of `window`.
  QueueNotices(core::InferenceService& service, QWidget* window);

 Q_SIGNALS:
  /// What was told, e.g. for a test without a desktop.
  void told(const QString& title, const QString& text);

 private:
  void receive(const core::JobEvent& event);
  void tell(const QString& title, const QString& text);

  core::InferenceService& service_;
  QWidget* window_;
  QTimer calm_;  // an endless mode empties the queue for a moment after every picture
  int pictures_ = 0;
};

}  // namespace crossflow::ui
