// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes a model of a run's checkpoint by the trainer, so that the prompt page can use it. One at a
// time; an export that was made before is used again.

#include <QHash>
#include <QObject>
#include <memory>

#include "core/runs/service/trainer_process.h"
#include "core/types/failure.h"

namespace crossflow::ui {

class ModelExport : public QObject {
  Q_OBJECT

 public:
  ModelExport(QString trainer, QString modelsFolder, QObject* parent = nullptr);

  struct Order {
    QString run, runName;  // folder, and what the model is called after
    qint64 step = 0;
  };
  /// `finished` or `failed` follows; false if another export is under way.
  bool start(const Order& order);
  bool running() const { return process_.isRunning(); }

 Q_SIGNALS:
  /// The model can be used by this id once the engine has looked at its folder again.
  void finished(const QString& run, qint64 step, const QString& model);
  void failed(const QString& run, qint64 step, const crossflow::core::Failure& failure);

 private:
  QString modelsFolder_;
  Order order_;
  QString id_;
  QHash<QString, QString> made_;  // run and step -> id, of this sitting
  core::TrainerProcess process_;
};

}  // namespace crossflow::ui
