// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/start_gate.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

using crossflow::core::JobId;
using crossflow::core::StartGate;

TEST_CASE("a render waits until its own start was heard") {
  StartGate gate;
  gate.wait(JobId{1});  // nobody holds it
  gate.hold();
  gate.heard(JobId{2});
  gate.wait(JobId{2});  // heard before it came
  std::atomic<bool> begun = false;
  std::jthread worker([&] {
    gate.wait(JobId{7});
    begun = true;
  });
  gate.heard(JobId{8});
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  CHECK_FALSE(begun);
  gate.heard(JobId{7});
  worker.join();
  CHECK(begun);
}

TEST_CASE("a gate that opens lets everybody through") {
  StartGate gate;
  gate.hold();
  std::jthread worker([&] { gate.wait(JobId{1}); });
  gate.open();
  worker.join();
  gate.wait(JobId{2});
}
