// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>
#include <vector>

#include "core/engine/engine.h"
#include "core/runs/service/training_service.h"
#include "ui/explore/frames/explore_state.h"
#include "ui/shared/change_command.h"
#include "ui/shared/number_slider.h"
#include "ui/shared/prompt_edit.h"

namespace crossflow::ui {

/// One prompt and the models between which it is drawn: two that are chosen, or a run's saved
/// steps.
class FadePanel : public QWidget {
  Q_OBJECT

 public:
  explicit FadePanel(const core::TrainingService& training, QWidget* parent = nullptr);

  void show(const Fade& fade);
  void setModels(const std::vector<core::ModelSummary>& models);

 Q_SIGNALS:
  void edited(const crossflow::ui::Fade& fade, crossflow::ui::EditField field);
  void submitted();
  /// The saved steps of this run should be the models.
  void runWanted(const QString& folder);

 private:
  void build();
  void connectParts();
  QComboBox* modelBox(const QString& name);
  void showModels();
  void listRuns();

  const core::TrainingService& training_;
  std::vector<core::ModelSummary> models_;
  Fade fade_;
  PromptEdit* prompt_;
  QWidget* ends_;
  QComboBox* from_;
  QComboBox* to_;
  QToolButton* swap_;
  QLabel* steps_;
  QPushButton* two_;
  QPushButton* run_;
  NumberSlider* between_;
};

}  // namespace crossflow::ui
