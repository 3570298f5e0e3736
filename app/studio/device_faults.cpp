// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/device_faults.h"

#include <spdlog/spdlog.h>

#include <QTimer>
#include <chrono>
#include <utility>

#include "app/studio/supervisor.h"

namespace crossflow::studio {

namespace {

// For films to put their temporary files away, and for the other cards' last events.
constexpr std::chrono::milliseconds kGrace{300};

}  // namespace

DeviceFaults::DeviceFaults(core::InferenceService& service, const Comeback& before,
                           bool mayStartAgain)
    : QObject(&service),
      service_(service),
      comeback_{{}, before.faults, 0},
      mayStartAgain_(mayStartAgain) {
  connect(&service, &core::InferenceService::jobEvent, this, &DeviceFaults::receive);
}

void DeviceFaults::receive(const core::JobEvent& event) {
  if (!faulted_ && std::holds_alternative<core::Picture>(event.what)) comeback_.faults = 0;
  const auto* failure = std::get_if<core::Failure>(&event.what);
  if (failure == nullptr || failure->kind != core::Failure::Kind::Device) return;
  if (!std::exchange(faulted_, true)) {
    comeback_.cause = failure->sentence;
    ++comeback_.faults;
    for (const core::QueuedRender& render : service_.renders()) comeback_.films += render.film;
  } else if (willStartAgain()) {
    return;
  }  // otherwise the user has let the queue go on, or a preview has tried
  // After everybody has heard of the failure.
  QMetaObject::invokeMethod(this, &DeviceFaults::act, Qt::QueuedConnection);
}

bool DeviceFaults::willStartAgain() const {
  return mayStartAgain_ && comeback_.faults < kMostCrashes;
}

void DeviceFaults::act() {
  for (const core::QueuedRender& render : service_.renders())
    if (render.film) service_.cancel(render.id);
  spdlog::error("{}; {} in a row", comeback_.cause.toStdString(), comeback_.faults);
  if (willStartAgain()) {
    QTimer::singleShot(kGrace, this, [this] { Q_EMIT startAgainWanted(comeback_); });
    return;
  }
  service_.setPaused(true);
  spdlog::error("the program does not start itself again; the queue is paused");
  Q_EMIT helpWanted(
      comeback_.faults >= kMostCrashes
          ? tr("%1. This happens again and again, so the queue is paused.").arg(comeback_.cause)
          : tr("%1. Nothing can be drawn on it until the program starts again; the queue is "
               "paused.")
                .arg(comeback_.cause),
      comeback_);
}

QString lostFilms(const Comeback& comeback) {
  if (comeback.films == 0) return {};
  return QLatin1Char(' ') +
         DeviceFaults::tr("%n film(s) in the queue must be started again by hand.", nullptr,
                          comeback.films);
}

QString whatHappened(const QString& crash, const Comeback& comeback) {
  if (comeback.cause.isEmpty()) {
    return QObject::tr("A fault ended the program (%1). It came back with your queue and texts.")
        .arg(crash);
  }
  return DeviceFaults::tr("%1. The program started itself again and has your queue and texts.")
             .arg(comeback.cause) +
         lostFilms(comeback);
}

}  // namespace crossflow::studio
