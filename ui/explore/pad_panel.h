// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "ui/explore/frames/explore_state.h"
#include "ui/shared/change_command.h"
#include "ui/shared/number_slider.h"

namespace crossflow::ui {

/// The 2 to 6 prompts of the pad, and its path. The pad itself is on the stage.
class PadPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PadPanel(QWidget* parent = nullptr);
  void show(const Pad& pad);
  bool drawing() const { return draw_->isChecked(); }
  void setDrawing(bool on) { draw_->setChecked(on); }

 Q_SIGNALS:
  void edited(const crossflow::ui::Pad& pad, crossflow::ui::EditField field);
  void submitted();
  /// Whether the hand is to draw a path rather than move the dot.
  void drawingWanted(bool on);

 private:
  struct Row {
    QWidget* widget;
    QLineEdit* prompt;
    QToolButton* remove;
  };
  void addRow();
  void changeCorners(QStringList corners, const std::vector<double>& weights);

  Pad pad_;
  QVBoxLayout* rowsLayout_;
  std::vector<Row> rows_;
  QPushButton* add_;
  QPushButton* draw_;
  QPushButton* clear_;
  NumberSlider* frames_;
};

}  // namespace crossflow::ui
