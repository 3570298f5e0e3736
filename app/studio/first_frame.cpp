// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/first_frame.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>
#include <utility>

namespace crossflow::studio {

namespace {

constexpr int kPatience = 2000;  // milliseconds

}  // namespace

FirstFrame::FirstFrame(QWidget& window, std::function<void()> shown)
    : QObject(&window), shown_(std::move(shown)) {
  window.windowHandle()->installEventFilter(this);
  patience_.setSingleShot(true);
  connect(&patience_, &QTimer::timeout, this, &FirstFrame::finish);
  patience_.start(kPatience);
}

// The frame is painted while the window handles its exposure, which is after this filter.
bool FirstFrame::eventFilter(QObject* watched, QEvent* event) {
  const auto* window = qobject_cast<QWindow*>(watched);
  if (event->type() == QEvent::Expose && window != nullptr && window->isExposed()) {
    watched->removeEventFilter(this);
    QTimer::singleShot(0, this, &FirstFrame::finish);
  }
  return false;
}

void FirstFrame::finish() {
  patience_.stop();
  if (const auto shown = std::exchange(shown_, {})) shown();
}

}  // namespace crossflow::studio
