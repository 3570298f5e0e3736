// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The models: whether each is here and runs here, how long a picture takes, what it costs to fetch,
// and how to get, try or remove it.

#include <QElapsedTimer>
#include <QVBoxLayout>
#include <memory>

#include "core/engine/engine.h"
#include "ui/models/download_pace.h"
#include "ui/models/model_card.h"
#include "ui/models/model_download.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/page.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

class ModelsPage : public Page {
  Q_OBJECT

 public:
  explicit ModelsPage(Workbench& bench, QWidget* parent = nullptr);

  void entered() override;

 Q_SIGNALS:
  void settingsWanted(crossflow::ui::SettingsDialog::Section section);

 private:
  void show(const std::vector<core::ModelSummary>& models);
  void giveFocus(const QString& name);
  ModelFacts factsOf(const core::ModelSummary& model) const;
  void connectCard(ModelCard* card, const core::ModelSummary& model);
  void addFiles();
  void judgeAdded(const std::vector<core::ModelSummary>& models);
  void tryOut(const core::ModelSummary& model);
  void removeModel(const core::ModelSummary& model);
  bool mayDownload(const core::ModelSummary& model);
  void download(const core::ModelSummary& model);
  void startNext();
  void pause(const QString& model);
  void receive(const core::JobEvent& event);
  ModelCard* cardOf(const QString& model) const { return shown_.value(model); }

  Workbench& bench_;
  QVBoxLayout* cards_;
  QHash<QString, ModelCard*> shown_;
  std::unique_ptr<ModelDownload> download_;
  qint64 come_ = 0, toCome_ = 0;  // of the download, in bytes
  DownloadPace pace_;
  QElapsedTimer clock_;
  QStringList next_;  // models whose download waits for the one that runs
  core::JobId trial_{};
  QStringList added_;  // by hand, until the engine has said what they are
};

}  // namespace crossflow::ui
