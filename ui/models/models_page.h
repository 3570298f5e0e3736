// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The published models: what each needs, whether this machine has it, how to get or remove it.

#include <QHash>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <memory>

#include "core/engine/engine.h"
#include "ui/models/model_download.h"
#include "ui/shared/page.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

class ModelsPage : public Page {
  Q_OBJECT

 public:
  explicit ModelsPage(Workbench& bench, QWidget* parent = nullptr);

  void entered() override;

 Q_SIGNALS:
  void settingsWanted();

 private:
  struct Card {
    QProgressBar* bar = nullptr;
    QLabel* text = nullptr;
    QPushButton* cancel = nullptr;
  };
  void show(const std::vector<core::ModelSummary>& models);
  QWidget* modelCard(const core::ModelSummary& model);
  QWidget* badges(const core::ModelSummary& model);
  QWidget* buttons(const core::ModelSummary& model);
  void addFiles();
  void removeModel(const core::ModelSummary& model);
  void download(const QString& model);
  void showDownload(const QString& model, bool running);

  Workbench& bench_;
  QVBoxLayout* cards_;
  QHash<QString, Card> shown_;
  std::unique_ptr<ModelDownload> download_;
};

}  // namespace crossflow::ui
