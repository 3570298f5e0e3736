// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/queue_notices.h"

#include <QWidget>
#include <utility>

#include "ui/shared/desktop.h"

namespace crossflow::ui {

namespace {

constexpr int kCalmMilliseconds = 400;

}  // namespace

QueueNotices::QueueNotices(core::InferenceService& service, QWidget* window)
    : QObject(window), service_(service), window_(window) {
  calm_.setSingleShot(true);
  calm_.setInterval(kCalmMilliseconds);
  connect(&service, &core::InferenceService::jobEvent, this, &QueueNotices::receive);
  connect(&service, &core::InferenceService::queueChanged, this, [this] {
    if (service_.renders().empty() && pictures_ > 0) calm_.start();
  });
  connect(&calm_, &QTimer::timeout, this, [this] {
    if (!service_.renders().empty()) return;
    const int made = std::exchange(pictures_, 0);
    if (made > 0) tell(tr("The queue is empty"), tr("%n picture(s) are ready.", nullptr, made));
  });
}

void QueueNotices::receive(const core::JobEvent& event) {
  if (const auto* picture = std::get_if<core::Picture>(&event.what)) {
    if (!picture->path.isEmpty()) ++pictures_;
  } else if (const auto* failure = std::get_if<core::Failure>(&event.what)) {
    tell(tr("Something failed"), failure->sentence);
  }
}

void QueueNotices::tell(const QString& title, const QString& text) {
  if (tellIfAway(window_, title, text)) Q_EMIT told(title, text);
}

}  // namespace crossflow::ui
