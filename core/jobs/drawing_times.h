// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Remembers from session to session how long a picture of each model took, for each device apart:
// what the processor needed says nothing of a card that is used today. GUI thread; kept in the
// settings.

#include <QJsonObject>
#include <QObject>
#include <QString>

#include "core/jobs/inference_service.h"

namespace crossflow::core {

class DrawingTimes : public QObject {
  Q_OBJECT

 public:
  /// Teaches `service` what is remembered of its devices as soon as they are known, and learns from
  /// its pictures. The service must outlive it.
  explicit DrawingTimes(InferenceService& service, QObject* parent = nullptr);

 private:
  void teach();
  void remember(const QString& model);

  InferenceService& service_;
  QString devices_;    // names of those that draw; empty: not known yet
  QJsonObject times_;  // by devices, then by model: seconds of a picture as it draws by default
};

}  // namespace crossflow::core
