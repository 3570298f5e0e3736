// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/banner.h"

#include <QAccessible>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <algorithm>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kNoticeMilliseconds = 6000;
constexpr int kActionMilliseconds = 12'000;
constexpr int kUnderPointerMilliseconds = 1500;  // it waits for the hand that reads or aims at it
constexpr int kWatchMilliseconds = 200;
constexpr int kFromEdge = 16;
constexpr int kWidestNotice = 460, kNarrowestNotice = 300;

}  // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel),
      sentence_(paragraph({}, "")),
      suggestion_(paragraph({}, "small")),
      action_(button(tr("Undo"), "link")),
      close_(iconButton("close", tr("Close this message"))) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 10, 8, 10);
  layout->setSpacing(12);
  auto* words = column(nullptr, 0, 2);
  words->addWidget(sentence_);
  words->addWidget(suggestion_);
  layout->addWidget(icon_, 0, Qt::AlignVCenter);
  layout->addLayout(words, 1);
  layout->addWidget(action_);
  layout->addWidget(close_, 0, Qt::AlignTop);
  auto* shadow = new QGraphicsDropShadowEffect(this);
  shadow->setBlurRadius(24);
  shadow->setOffset(0, 4);
  shadow->setColor(QColor(0, 0, 0, 70));
  setGraphicsEffect(shadow);
  leave_.setSingleShot(true);
  connect(&leave_, &QTimer::timeout, this, &Banner::leave);
  // Pages open and bars appear below it.
  watch_.setInterval(kWatchMilliseconds);
  connect(&watch_, &QTimer::timeout, this, [this] {
    if (isHidden()) {
      watch_.stop();
    } else if (!underMouse() && !high_) {
      place();
    }
  });
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  connect(action_, &QPushButton::clicked, this, [this] {
    hide();
    if (act_) act_();
  });
  hide();
  parent->installEventFilter(this);
}

void Banner::leave() {
  if (underMouse()) {
    leave_.start(kUnderPointerMilliseconds);
  } else {
    hide();
  }
}

void Banner::drawIcon() {
  if (iconName_ != nullptr) icon_->setPixmap(icon(iconName_).pixmap(QSize(20, 20)));
}

void Banner::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) drawIcon();
  QFrame::changeEvent(event);
}

bool Banner::eventFilter(QObject* watched, QEvent* event) {
  // Also while the window is not on the screen yet: it gets its size when it is shown.
  if (watched == parent() && event->type() == QEvent::Resize && !isHidden()) place();
  return QFrame::eventFilter(watched, event);
}

void Banner::place() {
  const QSize room = parentWidget()->size();
  const int width = std::clamp(room.width() * 9 / 20, kNarrowestNotice, kWidestNotice);
  ensurePolished();
  const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                   : layout()->totalSizeHint().height();
  const int left = room.width() - width - kFromEdge;
  QRect low(left, room.height() - height - kFromEdge, width, height);
  low.moveBottom(floorAt(low) - kFromEdge);
  const QRect place = high_ ? QRect(left, kFromEdge, width, height) : low;
  if (place == geometry()) return;
  setGeometry(place);
  raise();
}

// Bars stand upon each other at the foot; what is half way up is not at the foot any more.
int Banner::floorAt(const QRect& place) const {
  const int bottom = parentWidget()->height();
  QRect below = place;
  below.setBottom(bottom);
  int floor = bottom;
  for (const QFrame* bar : parentWidget()->findChildren<QFrame*>()) {
    if (bar->property("kind").toString() != QLatin1String("bar") || !bar->isVisible()) continue;
    const QRect taken(bar->mapTo(parentWidget(), QPoint()), bar->size());
    if (taken.intersects(below) && taken.top() > bottom / 2) floor = std::min(floor, taken.top());
  }
  return floor;
}

void Banner::showFailure(const core::Failure& failure, const QObject* cause) {
  action_->hide();
  leave_.stop();
  present("toast-bad", "warning", failure.sentence, failure.suggestion);
  cause_ = cause;
}

void Banner::showNotice(const QString& sentence) {
  action_->hide();
  leave_.start(kNoticeMilliseconds);
  present("toast", "info", sentence, {});
}

void Banner::showAction(const QString& sentence, const QString& name,
                        std::function<void()> action) {
  act_ = std::move(action);
  action_->setText(name);
  action_->setAccessibleName(name);
  action_->show();
  leave_.start(kActionMilliseconds);
  present("toast", "info", sentence, {});
}

void Banner::leaveWhenUndone(const QUndoStack* stack) {
  if (stack == nullptr) return;
  undone_ = connect(stack, &QUndoStack::indexChanged, this, [this, at = stack->index()](int now) {
    if (now < at) hide();
  });
}

void Banner::settle(const QObject* cause) {
  if (cause_ != nullptr && cause_ == cause) hide();
}

void Banner::present(const char* kind, const char* iconName, const QString& sentence,
                     const QString& suggestion) {
  cause_ = nullptr;
  disconnect(undone_);
  setKind(this, kind);
  iconName_ = iconName;
  drawIcon();
  sentence_->setText(sentence);
  suggestion_->setText(suggestion);
  suggestion_->setVisible(!suggestion.isEmpty());
  setAccessibleName(sentence);
  // Never under the hand: what it is about to press must stay what it sees.
  high_ = false;
  place();
  const QRect guarded = geometry().adjusted(-kFromEdge, -kFromEdge, kFromEdge, kFromEdge);
  if (guarded.contains(parentWidget()->mapFromGlobal(QCursor::pos()))) {
    high_ = true;
    place();
  }
  show();
  watch_.start();
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

}  // namespace crossflow::ui
