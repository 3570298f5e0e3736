// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "ui/explore/film_key_card.h"
#include "ui/explore/frames/explore_state.h"
#include "ui/shared/number_slider.h"

namespace crossflow::ui {

/// The key prompts of a film, the way between them, what comes at the end.
class FilmPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FilmPanel(QWidget* parent = nullptr);
  void show(const Film& film);

 Q_SIGNALS:
  void edited(const crossflow::ui::Film& film, crossflow::ui::EditField field);

 private:
  void build();
  void connectParts();
  void addCard();
  void showKeys();
  void change(EditField field);

  Film film_;
  QVBoxLayout* keys_;
  std::vector<FilmKeyCard*> cards_;
  QPushButton* add_;
  QComboBox* mix_;
  QCheckBox* shared_;
  QComboBox* loop_;
  QCheckBox* even_;
  NumberSlider* frames_;
  NumberSlider* pace_;
};

}  // namespace crossflow::ui
