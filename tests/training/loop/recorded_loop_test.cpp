// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/training/loop/loop_bench.h"
#include "tests/training/run/tiny_run.h"
#include "training/config/run_error.h"
#include "training/loop/late_number.h"
#include "training/loop/training_loop.h"

using namespace crossflow::tests;
using namespace crossflow::training;

namespace {

std::vector<at::Tensor> trained(LoopBench& bench, TrainTask& task, const models::Recorder& recorder,
                                bool readLate = false) {
  LoopParts parts = bench.parts(task);
  parts.recorder = recorder;
  parts.readLate = readLate;
  TrainingLoop(parts).run();
  std::vector<at::Tensor> values = bench.state->average.tensors();
  for (const at::Tensor& parameter : bench.state->parameters.tensors)
    values.push_back(parameter.detach());
  return values;
}

/// A loss that is not finite at its `nth` call.
struct Spoilt final : TrainTask {
  TrainTask& task;
  int nth, calls = 0;
  Spoilt(TrainTask& whole, int which) : task(whole), nth(which) {}
  StepLoss loss(const Batch& batch) override {
    StepLoss step = task.loss(batch);
    if (++calls == nth) step.loss = step.loss * std::numeric_limits<double>::quiet_NaN();
    return step;
  }
  at::Tensor samples() override { return {}; }
  at::Tensor pictures(const Batch&, int64_t, double) override { return {}; }
  Validation validate() override { return {}; }
};

}  // namespace

TEST_CASE("A run of recorded steps ends where one of plain steps ends", "[recorded]") {
  LoopBench plain(6), recorded(6);
  Recording recording{recorded};
  const auto expected = trained(plain, *plain.setup.task, {});
  const auto found = trained(recorded, *recorded.setup.task, recording.recorder());
  CHECK(recording.repeated == 6);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(at::equal(found[i], expected[i]));
  const auto lines = eventsOf(recorded.run(), "metrics");
  REQUIRE_FALSE(lines.empty());
  CHECK(lines.back()["gradient_norm"] == eventsOf(plain.run(), "metrics").back()["gradient_norm"]);
}

TEST_CASE("A recorded step that is not finite changes nothing and is told a step later",
          "[recorded]") {
  LoopBench bench(5);
  Recording recording{bench};
  Spoilt task(*bench.setup.task, 2 + 3);  // two calls make the recording, then the third step
  const auto values = trained(bench, task, recording.recorder());
  for (const at::Tensor& value : values) CHECK(value.isfinite().all().item<bool>());
  const auto notices = eventsOf(bench.run(), "notice");
  REQUIRE(notices.size() == 1);
  CHECK(notices[0]["step"] == 2);
  CHECK(notices[0]["text"].get<std::string>().find("At step 2") != std::string::npos);
}

TEST_CASE("Steps whose norm is read late end where others end, clipped ones, too", "[recorded]") {
  const double clip = GENERATE(0.0, 1e-3);
  LoopBench plain(6), late(6);
  plain.config.optimizer.clipGradient = late.config.optimizer.clipGradient = clip;
  const auto expected = trained(plain, *plain.setup.task, {});
  const auto found = trained(late, *late.setup.task, {}, /*readLate=*/true);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(at::equal(found[i], expected[i]));
  CHECK(eventsOf(late.run(), "metrics").back()["gradient_norm"] ==
        eventsOf(plain.run(), "metrics").back()["gradient_norm"]);
}

TEST_CASE("A step that is not finite and read late changes nothing and is told", "[recorded]") {
  LoopBench bench(5);
  Spoilt task(*bench.setup.task, 3);
  const auto values = trained(bench, task, {}, /*readLate=*/true);
  CHECK(task.calls == 5);  // none was repeated
  for (const at::Tensor& value : values) CHECK(value.isfinite().all().item<bool>());
  const auto notices = eventsOf(bench.run(), "notice");
  REQUIRE(notices.size() == 1);
  CHECK(notices[0]["text"].get<std::string>().find("At step 2") != std::string::npos);
}

TEST_CASE("Recorded steps that stay without numbers end the run", "[recorded]") {
  LoopBench bench(40);
  Recording recording{bench};
  struct Never final : TrainTask {
    TrainTask& task;
    explicit Never(TrainTask& whole) : task(whole) {}
    StepLoss loss(const Batch& batch) override {
      StepLoss step = task.loss(batch);
      step.loss = step.loss * std::numeric_limits<double>::quiet_NaN();
      return step;
    }
    at::Tensor samples() override { return {}; }
    at::Tensor pictures(const Batch&, int64_t, double) override { return {}; }
    Validation validate() override { return {}; }
  } task(*bench.setup.task);
  try {
    trained(bench, task, recording.recorder());
    FAIL("nothing was thrown");
  } catch (const RunError& error) {
    CHECK(error.cause == protocol::Cause::NonFinite);
  }
}

TEST_CASE("A late number is the one before", "[recorded]") {
  LateNumber number;
  CHECK_FALSE(number.exchange(torch::tensor(1.0F)).has_value());
  CHECK(number.exchange(torch::tensor(2.0F)) == 1.0);
  CHECK(number.exchange(torch::tensor(3.0F)) == 2.0);
}
