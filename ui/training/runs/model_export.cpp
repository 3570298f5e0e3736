// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/model_export.h"

#include <QLocale>
#include <QTimer>

#include "core/runs/service/run_checkpoints.h"

namespace crossflow::ui {

namespace {

QString orderKey(const ModelExport::Order& order) {
  return order.run + QLatin1Char('@') + QString::number(order.step);
}

}  // namespace

ModelExport::ModelExport(QString trainer, QString modelsFolder, QObject* parent)
    : QObject(parent), modelsFolder_(std::move(modelsFolder)), process_(std::move(trainer)) {
  connect(&process_, &core::TrainerProcess::finished, this, [this] {
    made_.insert(orderKey(order_), id_);
    Q_EMIT finished(order_.run, order_.step, id_);
  });
  connect(&process_, &core::TrainerProcess::failed, this, [this](const core::Failure& failure) {
    Q_EMIT failed(order_.run, order_.step, failure);
  });
}

bool ModelExport::start(const Order& order) {
  if (process_.isRunning()) return false;
  order_ = order;
  const auto known = made_.constFind(orderKey(order));
  if (known != made_.constEnd()) {
    // Later, like any other answer.
    QTimer::singleShot(0, this,
                       [this, order, id = *known] { Q_EMIT finished(order.run, order.step, id); });
    return true;
  }
  core::ExportOrder work;
  work.run = order.run;
  work.step = order.step;
  work.modelsFolder = modelsFolder_;
  id_ = core::exportId(order.runName, order.step, modelsFolder_);
  work.id = id_;
  work.title = tr("%1, step %2").arg(order.runName, QLocale().toString(order.step));
  process_.start(core::exportArguments(work), order.run);
  return true;
}

}  // namespace crossflow::ui
