// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QToolButton>
#include <QWidget>

#include "ui/explore/frames/explore_state.h"
#include "ui/shared/change_command.h"
#include "ui/shared/number_slider.h"
#include "ui/shared/prompt_edit.h"

namespace crossflow::ui {

/// The two prompts of a way and how it is gone.
class WayPanel : public QWidget {
  Q_OBJECT

 public:
  explicit WayPanel(QWidget* parent = nullptr);
  void show(const Way& way);

 Q_SIGNALS:
  void edited(const crossflow::ui::Way& way, crossflow::ui::EditField field);
  void submitted();

 private:
  void build();
  void connectParts();

  Way way_;
  PromptEdit* from_;
  PromptEdit* to_;
  QToolButton* swap_;
  QComboBox* mix_;
  QCheckBox* shared_;
  QCheckBox* beyond_;
  QCheckBox* even_;
  NumberSlider* frames_;
};

/// "Even steps", with what it means.
QCheckBox* evenBox();

/// "Same noise at both ends", with what it means.
QCheckBox* sharedNoiseBox();

/// lerp, slerp, renormalised, with what they mean.
QComboBox* mixBox();

}  // namespace crossflow::ui
