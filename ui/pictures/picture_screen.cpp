// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_screen.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

PictureScreen::PictureScreen(QWidget* keys) : QDialog(keys), keys_(keys), view_(new ImageView) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Picture"));
  column(this, 0, 0)->addWidget(view_);
  view_->setFocus();
}

void PictureScreen::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F) {
    close();
  } else {
    QCoreApplication::sendEvent(keys_, event);
  }
}

}  // namespace crossflow::ui
