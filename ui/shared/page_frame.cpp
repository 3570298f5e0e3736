// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/page_frame.h"

#include <QEvent>
#include <QLayout>
#include <QStyle>
#include <algorithm>

namespace crossflow::ui {

namespace {

QSize leastOf(const QWidget& page, int width) {
  QSize least = page.minimumSizeHint().expandedTo(page.minimumSize());
  const QLayout* layout = page.layout();
  if (layout != nullptr && layout->hasHeightForWidth()) {
    least.setHeight(std::max(page.minimumHeight(),
                             layout->minimumHeightForWidth(std::max(width, least.width()))));
  }
  return least;
}

}  // namespace

PageFrame::PageFrame(QWidget* page) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setWidget(page);
  page->installEventFilter(this);
}

// A page may change its mind about the least it needs when it learns how much there is.
void PageFrame::fit() {
  constexpr int kTries = 3;
  for (int i = 0; i < kTries; ++i) {
    const QSize before = leastOf(*widget(), maximumViewportSize().width());
    fitOnce();
    if (leastOf(*widget(), maximumViewportSize().width()) == before) return;
  }
}

void PageFrame::fitOnce() {
  const QSize room = maximumViewportSize();
  QSize least = leastOf(*widget(), room.width());
  // A bar that has to be there takes its width from the other direction.
  const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
  const bool tooTall = least.height() > room.height(), tooWide = least.width() > room.width();
  if (tooTall) least = leastOf(*widget(), room.width() - bar);
  widget()->resize(std::max(least.width(), room.width() - (tooTall ? bar : 0)),
                   std::max(least.height(), room.height() - (tooWide ? bar : 0)));
}

bool PageFrame::eventFilter(QObject* watched, QEvent* event) {
  const bool result = QScrollArea::eventFilter(watched, event);
  if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
  return result;
}

void PageFrame::resizeEvent(QResizeEvent* event) {
  fit();
  QScrollArea::resizeEvent(event);
}

}  // namespace crossflow::ui
