// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace crossflow::ui {

/// The newest pictures in one row; what is current in it is what stands on the stage.
class PictureStrip : public QListView {
  Q_OBJECT

 public:
  explicit PictureStrip(const QString& name, QWidget* parent = nullptr);

 protected:
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace crossflow::ui
