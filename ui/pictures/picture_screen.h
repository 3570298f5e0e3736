// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The picture and nothing else, on the whole screen, until Esc or F. Its keys are the viewer's:
// stepping, stars and deleting go on.

#include <QDialog>

#include "ui/pictures/image_view.h"

namespace crossflow::ui {

class PictureScreen : public QDialog {
  Q_OBJECT

 public:
  /// `keys`: who hears the keys that are neither the picture's nor the way back.
  explicit PictureScreen(QWidget* keys);

  ImageView* view() { return view_; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* keys_;
  ImageView* view_;
};

}  // namespace crossflow::ui
