// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The way from a checkpoint to the prompt page: a model is made of it, the engine finds the model,
// and a request for it is opened.

#include <QObject>
#include <optional>

#include "core/jobs/inference_service.h"
#include "ui/training/runs/model_export.h"

namespace crossflow::ui {

class ModelHandover : public QObject {
  Q_OBJECT

 public:
  ModelHandover(core::InferenceService& engine, const QString& trainer, const QString& modelsFolder,
                QObject* parent = nullptr);

  void exportCheckpoint(const ModelExport::Order& order);
  /// Exports the checkpoint that is nearest to the order's step and asks it for the prompt.
  void openSample(const ModelExport::Order& order, const QString& prompt);
  /// Opens the prompt page with a model that was made.
  void use(const QString& model, const QString& prompt);

 Q_SIGNALS:
  void exporting(const QString& run, qint64 step);
  void exported(const QString& run, qint64 step, const QString& model);
  void requestOpened(const crossflow::core::GenerationRequest& request);
  void noticed(const QString& sentence);
  void failed(const crossflow::core::Failure& failure);

 private:
  void receive(const std::vector<core::ModelSummary>& models);

  core::InferenceService& engine_;
  ModelExport export_;
  std::optional<QString> prompt_;                   // of a sample that waits for its model
  std::optional<core::GenerationRequest> request_;  // waits until the engine knows its model
};

}  // namespace crossflow::ui
