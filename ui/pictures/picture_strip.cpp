// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_strip.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include "ui/pictures/picture_delegate.h"

namespace crossflow::ui {

namespace {

constexpr int kStripSide = 64;

}  // namespace

PictureStrip::PictureStrip(const QString& name, QWidget* parent) : QListView(parent) {
  auto* delegate = new PictureDelegate(kStripSide, this);
  setAccessibleName(name);
  setItemDelegate(delegate);
  setFlow(QListView::LeftToRight);
  setWrapping(false);
  setUniformItemSizes(true);
  setMouseTracking(true);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setDragEnabled(true);
  setDragDropMode(QAbstractItemView::DragOnly);
  setContextMenuPolicy(Qt::CustomContextMenu);
  setFixedHeight(delegate->sizeHint({}, {}).height());
}

void PictureStrip::wheelEvent(QWheelEvent* event) {
  const int by = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by);
  event->accept();
}

void PictureStrip::keyPressEvent(QKeyEvent* event) {
  const bool letter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
  if (letter || event->key() == Qt::Key_Space) {
    event->ignore();  // keys of the stage, not the beginning of a name that is looked for
  } else {
    QListView::keyPressEvent(event);
  }
}

}  // namespace crossflow::ui
