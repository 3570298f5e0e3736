// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a prompt to pictures: the prompt and its controls on the left, what comes of them on the
// right, what waits below.

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/shared/change_command.h"
#include "ui/shared/look_panel.h"
#include "ui/shared/page.h"
#include "ui/shared/picture_grid.h"
#include "ui/shared/picture_list.h"
#include "ui/shared/picture_viewer.h"
#include "ui/shared/prompt_edit.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

class GeneratePage : public Page {
  Q_OBJECT

 public:
  explicit GeneratePage(Workbench& bench, QWidget* parent = nullptr);

  QUndoStack* undoStack() override { return &state_.stack(); }
  bool restore(const core::GenerationRequest& request) override;
  QJsonObject state() const override;
  void setState(const QJsonObject& state) override;
  void entered() override;

  PictureList& pictures() { return pictures_; }

 public Q_SLOTS:
  void render();

 private:
  QWidget* buildControls();
  QWidget* buildResults();
  void usePrompt(const QString& prompt, EditField step);
  QWidget* buildPresetRow();
  void fillHistoryMenu(QMenu* menu);
  void fillPresetMenu(QMenu* menu);
  void show(const Look& look);
  void updateCost();
  void receive(const core::JobEvent& event);
  void open(const QModelIndex& index);
  void step(int by);
  void showResults();

  Workbench& bench_;
  EditedState<Look> state_;
  PictureList pictures_;
  core::JobId newest_{};

  PromptEdit* prompt_;
  LookPanel* look_;
  QPushButton* render_;
  QLabel* cost_;
  QStackedWidget* right_;
  QWidget* empty_ = nullptr;
  QWidget* grid_ = nullptr;
  PictureGrid* list_ = nullptr;
  PictureViewer* viewer_;
  QPersistentModelIndex shown_;
};

}  // namespace crossflow::ui
