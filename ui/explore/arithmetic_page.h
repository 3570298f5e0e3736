// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Adding and subtracting prompts: an expression line and a row of chips that are two views of one
// text, the result large, the operands' own pictures beside it.

#include <QCheckBox>
#include <QHash>
#include <QLabel>
#include <QStackedWidget>

#include "ui/explore/expression_edit.h"
#include "ui/explore/latent_library.h"
#include "ui/explore/live_preview.h"
#include "ui/explore/operand_row.h"
#include "ui/explore/term_chips.h"
#include "ui/shared/change_command.h"
#include "ui/shared/image_view.h"
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

 private:
  QWidget* buildControls();
  QWidget* buildStage();
  void show(const ArithmeticState& state);
  void edit(const ArithmeticState& state, const QString& field);
  std::optional<core::GenerationRequest> request() const;
  std::optional<core::GenerationRequest> operandRequest(const QString& prompt) const;
  std::vector<QString> operands() const;
  std::optional<core::GenerationRequest> filler();
  void follow();
  void renderFull();
  void receivePreview(const core::Picture& picture, bool followed);
  void receiveFull(const core::JobEvent& event);
  void present(const core::Picture& picture, bool full);
  void showOperands();
  void judge();

  Workbench& bench_;
  EditedState<ArithmeticState> state_;
  LivePreview live_;
  QHash<QString, QImage> operandPictures_;        // of the present look
  std::vector<core::OperandDistance> distances_;  // of the picture in view
  QString operandKey_;
  QString filling_;
  core::JobId full_{};

  ExpressionEdit* expression_;
  TermChips* chips_;
  QCheckBox* standardise_;
  LookPanel* look_;
  LatentLibrary* library_;
  QStackedWidget* stage_;
  QWidget* guidance_ = nullptr;
  ImageView* view_;
  OperandRow* operands_;
  QLabel* warning_;
};

}  // namespace crossflow::ui
