// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/explore/explore_state.h"
#include "ui/shared/number_slider.h"

namespace crossflow::ui {

/// The key prompts of a film: order, easing, hold, loop, pace.
class FilmPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FilmPanel(QWidget* parent = nullptr);
  void show(const ExploreState& state);

 Q_SIGNALS:
  void edited(const crossflow::ui::ExploreState& state, const QString& field);

 private:
  void rebuild();
  QWidget* keyCard(int index);
  void change(const QString& field);

  ExploreState state_;
  QVBoxLayout* keys_;
  std::size_t shownKeys_ = 0;
  QComboBox* loop_;
  QCheckBox* even_;
  NumberSlider* frames_;
  NumberSlider* pace_;
};

}  // namespace crossflow::ui
