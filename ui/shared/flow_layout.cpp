// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/flow_layout.h"

#include <algorithm>
#include <vector>

namespace crossflow::ui {

FlowLayout::FlowLayout(QWidget* parent, int space) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(space);
}

FlowLayout::~FlowLayout() {
  qDeleteAll(items_);
}

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : items_) size = size.expandedTo(item->minimumSize());
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
  struct Placed {
    QLayoutItem* item;
    QRect place;
  };
  std::vector<Placed> row;
  int x = rect.x(), y = rect.y(), line = 0;
  // What is lower than its neighbours stands in the middle of them.
  const auto put = [&] {
    for (Placed& each : row) {
      each.place.translate(0, (line - each.place.height()) / 2);
      if (apply) each.item->setGeometry(each.place);
    }
    row.clear();
  };
  for (qsizetype i = 0; i < items_.size(); ++i) {
    QLayoutItem* item = items_[i];
    if (item->isEmpty()) continue;
    const int most = std::max(rect.width(), item->minimumSize().width());
    QSize size(std::min(item->sizeHint().width(), most), item->sizeHint().height());
    if (x > rect.x() && x + size.width() > rect.right() + 1) {
      put();
      x = rect.x();
      y += line + spacing();
      line = 0;
    }
    const bool takesRest =
        i + 1 == items_.size() && item->expandingDirections().testFlag(Qt::Horizontal);
    if (takesRest) size.setWidth(std::max(size.width(), rect.right() + 1 - x));
    row.push_back({item, QRect(QPoint(x, y), size)});
    x += size.width() + spacing();
    line = std::max(line, size.height());
  }
  put();
  return y + line - rect.y();
}

}  // namespace crossflow::ui
