// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_grid.h"

#include <QScrollBar>
#include <algorithm>

namespace crossflow::ui {

PictureGrid::PictureGrid(const QString& name, int side, QWidget* parent)
    : QListView(parent), delegate_(new PictureDelegate(side, this)), side_(side) {
  setAccessibleName(name);
  setItemDelegate(delegate_);
  setViewMode(QListView::IconMode);
  setResizeMode(QListView::Adjust);
  setMovement(QListView::Static);
  setUniformItemSizes(true);
  setLayoutMode(QListView::Batched);
  setBatchSize(2000);
  setMouseTracking(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // A bar that comes and goes would change the number of columns, which would change the bar.
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
          [this](int first, int last) { verticalScrollBar()->setEnabled(last > first); });
  verticalScrollBar()->setEnabled(false);
}

void PictureGrid::setSide(int side) {
  side_ = side;
  fitColumns();
}

void PictureGrid::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  fitColumns();
}

void PictureGrid::fitColumns() {
  const int gaps = delegate_->sizeHint({}, {}).width() - delegate_->side();
  const int width = viewport()->width() - 1;
  const int columns = std::max(1, (width + (side_ + gaps) / 2) / (side_ + gaps));
  const int side = width / columns - gaps;
  if (side == delegate_->side() || side <= 0) return;
  delegate_->setSide(side);
  doItemsLayout();
}

}  // namespace crossflow::ui
