// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QWidget>

#include "ui/explore/explore_state.h"
#include "ui/shared/number_slider.h"
#include "ui/shared/prompt_edit.h"

namespace crossflow::ui {

/// The two prompts of a way and how it is gone.
class WayPanel : public QWidget {
  Q_OBJECT

 public:
  explicit WayPanel(QWidget* parent = nullptr);
  void show(const ExploreState& state);

 Q_SIGNALS:
  void edited(const crossflow::ui::ExploreState& state, const QString& field);
  void submitted();

 private:
  ExploreState state_;
  PromptEdit* from_;
  PromptEdit* to_;
  QComboBox* mix_;
  QCheckBox* shared_;
  QCheckBox* beyond_;
  QCheckBox* even_;
  NumberSlider* frames_;
};

/// "Even steps", with what it means.
QCheckBox* evenBox();

/// lerp, slerp, renormalised, with what they mean.
QComboBox* mixBox();

}  // namespace crossflow::ui
