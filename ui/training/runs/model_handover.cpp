// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/model_handover.h"

#include <QLocale>
#include <cstdlib>

#include "core/runs/service/run_checkpoints.h"
#include "core/system/background.h"

namespace crossflow::ui {

ModelHandover::ModelHandover(core::InferenceService& engine, const QString& trainer,
                             const QString& modelsFolder, QObject* parent)
    : QObject(parent), engine_(engine), export_(trainer, modelsFolder) {
  connect(&export_, &ModelExport::finished, this,
          [this](const QString& run, qint64 step, const QString& model) {
            engine_.refreshModels();
            Q_EMIT exported(run, step, model);
            if (prompt_) use(model, *std::exchange(prompt_, std::nullopt));
          });
  connect(&export_, &ModelExport::failed, this,
          [this](const QString&, qint64, const core::Failure& failure) {
            prompt_.reset();
            Q_EMIT failed(failure);
          });
  connect(&engine, &core::InferenceService::modelsListed, this, &ModelHandover::receive);
}

void ModelHandover::exportCheckpoint(const ModelExport::Order& order) {
  if (export_.running()) {
    Q_EMIT noticed(tr("Another model is being made. Try again when it is done."));
    return;
  }
  Q_EMIT exporting(order.run, order.step);
  export_.start(order);
}

void ModelHandover::openSample(const ModelExport::Order& order, const QString& prompt) {
  core::inBackground(
      this, [run = order.run] { return core::listCheckpoints(run); },
      [this, order, prompt](const std::vector<core::RunCheckpoint>& found) {
        if (found.empty()) {
          Q_EMIT failed({core::Failure::Kind::BadInput, tr("This run has saved nothing yet."),
                         tr("Stop and save it, or wait for its next checkpoint.")});
          return;
        }
        qint64 nearest = found.front().step;
        for (const core::RunCheckpoint& checkpoint : found) {
          const bool nearer =
              std::abs(checkpoint.step - order.step) < std::abs(nearest - order.step);
          if (nearer) nearest = checkpoint.step;
        }
        if (nearest != order.step) {
          Q_EMIT noticed(
              tr("The nearest checkpoint is that of step %1.").arg(QLocale().toString(nearest)));
        }
        if (!export_.running()) prompt_ = prompt;
        exportCheckpoint({order.run, order.runName, nearest});
      });
}

void ModelHandover::use(const QString& model, const QString& prompt) {
  core::GenerationRequest request;
  request.model = model;
  request.source = core::PromptLatent{prompt};
  request_ = request;
  receive(engine_.models());
  if (request_) engine_.refreshModels();
}

void ModelHandover::receive(const std::vector<core::ModelSummary>& models) {
  if (!request_) return;
  for (const core::ModelSummary& model : models) {
    if (model.id != request_->model) continue;
    const core::GenerationRequest request = *std::exchange(request_, std::nullopt);
    Q_EMIT requestOpened(request);
    return;
  }
}

}  // namespace crossflow::ui
