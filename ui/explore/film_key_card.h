// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include "core/requests/sequence.h"
#include "ui/shared/change_command.h"

namespace crossflow::ui {

/// One key prompt of a film: what it says, how the way from it is gone, its place in the order.
class FilmKeyCard : public QFrame {
  Q_OBJECT

 public:
  explicit FilmKeyCard(int index, QWidget* parent = nullptr);
  void show(const core::KeyFrame& key, int keys);

 Q_SIGNALS:
  void edited(const crossflow::core::KeyFrame& key, crossflow::ui::EditField field);
  void moved(int by);
  void removed();

 private:
  void build();
  void connectParts();

  int index_;
  core::KeyFrame key_;
  QLineEdit* prompt_;
  QComboBox* easing_;
  QSpinBox* hold_;
  QToolButton* up_;
  QToolButton* down_;
  QToolButton* remove_;
};

}  // namespace crossflow::ui
