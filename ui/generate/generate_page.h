// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a prompt to pictures: the prompt and its controls on the left, what comes of them on the
// right, what waits below.

#include <random>

#include "ui/generate/prompt_help.h"
#include "ui/generate/results.h"
#include "ui/generate/run_bar.h"
#include "ui/generate/seed_watch.h"
#include "ui/shared/change_command.h"
#include "ui/shared/look_panel.h"
#include "ui/shared/page.h"
#include "ui/shared/prompt_edit.h"

namespace crossflow::ui {

class GeneratePage : public Page {
  Q_OBJECT

 public:
  explicit GeneratePage(Workbench& bench, QWidget* parent = nullptr);

  QUndoStack* undoStack() override { return &state_.stack(); }
  bool restore(const core::GenerationRequest& request) override;
  void showPicture(const core::Picture& picture) override;
  QJsonObject state() const override;
  void setState(const QJsonObject& state) override;
  void entered() override;

  void render();
  PictureList& pictures() { return results_->pictures(); }
  PromptHelp& help() { return *help_; }

 private:
  QWidget* buildControls();
  QWidget* buildPresetRow();
  void connectParts();
  void fillHistoryMenu(QMenu* menu);
  void usePrompt(const QString& prompt, EditField step);
  void usePreset(const core::GenerationRequest& request);
  void useModel(const core::GenerationRequest& request);
  void show(const Look& look);
  void updateCost();
  void updateNote();
  void submit(const QString& prompt);
  void drawSeed();
  void goOn();
  void stop();
  void receive(const core::JobEvent& event);
  void modelsCame(const std::vector<core::ModelSummary>& models);
  void tellModel();

  Workbench& bench_;
  EditedState<Look> state_;
  PictureActions actions_;
  SeedWatch seeds_;
  core::JobId newest_{};
  bool running_ = false;  // the endless mode
  std::mt19937_64 random_{std::random_device{}()};

  PromptEdit* prompt_;
  PromptHelp* help_;
  LookPanel* look_;
  RunBar* run_;
  Results* results_;
};

}  // namespace crossflow::ui
