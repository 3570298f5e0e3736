// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "ui/explore/blend_pad.h"
#include "ui/explore/explore_state.h"

namespace crossflow::ui {

/// The pad with its 2 to 6 prompts.
class PadPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PadPanel(QWidget* parent = nullptr);
  void show(const ExploreState& state);
  BlendPad* pad() { return pad_; }

 Q_SIGNALS:
  void edited(const crossflow::ui::ExploreState& state, const QString& field);
  void released();

 private:
  struct Row {
    QWidget* widget;
    QLineEdit* prompt;
    QToolButton* remove;
  };
  void addRow();
  void change(const QStringList& corners);

  ExploreState state_;
  BlendPad* pad_;
  QVBoxLayout* rowsLayout_;
  std::vector<Row> rows_;
  QPushButton* add_;
};

}  // namespace crossflow::ui
