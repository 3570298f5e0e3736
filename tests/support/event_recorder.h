// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Collects what a service reports and turns the event loop until something has happened.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QObject>
#include <algorithm>
#include <functional>
#include <vector>

#include "core/jobs/inference_service.h"
#include "tests/support/patience.h"

namespace crossflow::tests {

/// True as soon as `done` is; false after `milliseconds` times patience().
inline bool spinUntil(const std::function<bool()>& done, int milliseconds = 10'000) {
  QElapsedTimer timer;
  timer.start();
  while (!done()) {
    if (timer.elapsed() > patience() * milliseconds) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
  }
  return true;
}

class EventRecorder : public QObject {
 public:
  explicit EventRecorder(core::InferenceService& service) {
    connect(&service, &core::InferenceService::jobEvent, this,
            [this](const core::JobEvent& event) { events.push_back(event); });
  }

  template <typename What>
  std::vector<What> all(core::JobId id) const {
    std::vector<What> found;
    for (const core::JobEvent& event : events) {
      if (event.id != id) continue;
      if (const auto* what = std::get_if<What>(&event.what)) found.push_back(*what);
    }
    return found;
  }

  template <typename What>
  bool has(core::JobId id) const {
    return !all<What>(id).empty();
  }

  bool ended(core::JobId id) const {
    return has<core::Finished>(id) || has<core::Failure>(id) || has<core::Cancelled>(id);
  }

  std::vector<core::JobEvent> events;
};

}  // namespace crossflow::tests
