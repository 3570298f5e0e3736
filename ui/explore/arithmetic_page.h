// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Adding and subtracting prompts: an expression line and a row of chips that are two views of one
// text, the result large, the operands' own pictures beside it.

#include <QCheckBox>
#include <QLabel>
#include <QStackedWidget>

#include "ui/explore/expression_edit.h"
#include "ui/explore/latent_library.h"
#include "ui/explore/live/frame_filler.h"
#include "ui/explore/live/full_render.h"
#include "ui/explore/my_pictures.h"
#include "ui/explore/operand_row.h"
#include "ui/explore/term_chips.h"
#include "ui/pictures/image_view.h"
#include "ui/shared/change_command.h"
#include "ui/shared/look_panel.h"
#include "ui/shared/page.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

struct ArithmeticState {
  Look look;
  QString expression;
  bool standardise = true;
  bool operator==(const ArithmeticState&) const = default;
};

class ArithmeticPage : public Page {
  Q_OBJECT

 public:
  explicit ArithmeticPage(Workbench& bench, QWidget* parent = nullptr);

  QUndoStack* undoStack() override { return &state_.stack(); }
  bool restore(const core::GenerationRequest& request) override;
  QJsonObject state() const override;
  void setState(const QJsonObject& state) override;
  void entered() override;

  ImageView* view() { return view_; }
  QString warning() const { return warning_->isVisibleTo(this) ? warning_->text() : QString(); }

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildControls();
  QWidget* buildStage();
  QWidget* buildTop();
  QWidget* buildFoot();
  void connectEdits();
  void connectLibrary();
  void connectWork();
  void show(const ArithmeticState& state);
  core::GenerationRequest request() const;
  QStringList operands() const;
  void follow();
  void render();
  void receivePreview(const core::Picture& picture, LivePreview::Stage stage, bool newest);
  void receiveKept(const core::Picture& picture, bool newest);
  void present(const core::Picture& picture, bool sharp);
  void showOperands();
  void judge();

  Workbench& bench_;
  EditedState<ArithmeticState> state_;
  LivePreview live_;
  PromptPictures prompts_;
  FullRender full_, fullOperand_;
  core::Picture shown_;  // what is in view, without its image while it is a preview

  ExpressionEdit* expression_;
  TermChips* chips_;
  QCheckBox* standardise_;
  LookPanel* look_;
  LatentLibrary* library_;
  MyPictures* mine_;
  QStackedWidget* stage_;
  QWidget* guidance_ = nullptr;
  ImageView* view_;
  OperandRow* operands_;
  QLabel* warning_;
};

}  // namespace crossflow::ui
