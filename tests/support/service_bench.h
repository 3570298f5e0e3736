// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A service whose engine is a script, and everything that it says.

#include <catch2/catch.hpp>
#include <memory>
#include <utility>

#include "core/jobs/inference_service.h"
#include "tests/support/event_recorder.h"
#include "tests/support/fake_engine.h"

namespace crossflow::tests {

struct ServiceBench {
  explicit ServiceBench(const FakeScript& script = {}, core::PictureSaver save = {},
                        bool allCards = false)
      : counters(std::make_shared<FakeCounters>()),
        service([script, c = counters] { return std::make_unique<FakeEngine>(script, c); },
                {QStringList{QString()}, std::move(save), allCards}),
        recorder(service) {}

  bool waitFor(core::JobId id) {
    return spinUntil([&] { return recorder.ended(id); });
  }

  std::shared_ptr<FakeCounters> counters;
  core::InferenceService service;
  EventRecorder recorder;
};

/// A FakeScript's paint that tells frames apart.
inline QImage pixelOfSeed(const core::GenerationRequest& request) {
  QImage image(1, 1, QImage::Format_RGB32);
  image.fill(static_cast<QRgb>(0xff000000U | request.sampling.seed));
  return image;
}

/// What was told of a job's progress went from 0 to 1 and never back.
inline void checkProgressGrows(const EventRecorder& recorder, core::JobId id) {
  double fraction = 0;
  for (const core::Progress& progress : recorder.all<core::Progress>(id)) {
    CHECK(progress.fraction >= fraction);
    fraction = progress.fraction;
  }
  CHECK(fraction == Approx(1));
}

}  // namespace crossflow::tests
