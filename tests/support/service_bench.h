// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A service whose engine is a script, and everything that it says.

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

}  // namespace crossflow::tests
