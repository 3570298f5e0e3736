// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are killed at any moment, and disks that fill up at any call.

#include <csignal>
#include <random>
#include <thread>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/failing_disk.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"
#include "training/loop/train_state.h"
#include "training/records/checkpoint_store.h"
#include "training/records/run_status.h"
#include "training/run/child_process.h"

using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr int64_t kSteps = 60;
constexpr int kKills = 12;

ChildProcess startWorker(const fs::path& run) {
  const fs::path program = programPath("crossflow-train");
  return ChildProcess::start({program.string(), "worker", run.string()}, {}, run / "worker.log");
}

void finish(const fs::path& run) {
  ChildProcess worker = startWorker(run);
  worker.wait();
  REQUIRE(worker.exitCode() == 0);
}

int64_t newestStep(const fs::path& run) {
  const auto newest = CheckpointStore(run / "checkpoints", 3).newestWhole();
  return newest ? newest->step : 0;
}

// Kills the worker `delay` after its first step; false if it was done before.
bool killOnce(const fs::path& run, std::chrono::milliseconds delay) {
  const int64_t expected = newestStep(run);
  const std::size_t before = eventsOf(run, "started").size();
  ChildProcess worker = startWorker(run);
  while (worker.isRunning() && eventsOf(run, "started").size() == before)
    std::this_thread::sleep_for(5ms);
  std::this_thread::sleep_for(delay);
  const bool running = worker.isRunning();
  worker.signal(SIGKILL);
  worker.wait();
  REQUIRE(eventsOf(run, "started").back()["step"].get<int64_t>() == expected);
  if (const auto reported = eventsOf(run, "checkpoint"); !reported.empty())
    REQUIRE(reported.back()["step"].get<int64_t>() <= newestStep(run));  // nothing told is lost
  return running;
}

struct TinyState {
  ParameterList parameters{{"a", "b"}, {torch::ones({30, 4}), torch::ones({7})}};
  OptimizerConfig config;
  TrainState state{parameters, config};

  auto writer() const {
    return [this](const fs::path& folder) { writeStateFiles(folder, state, config, 10); };
  }
};

// Saves step `step` beside a whole step 5 on a disk that is full after `calls` calls. True if it
// failed; nothing of value may be lost then.
bool failsAfter(const fs::path& folder, int calls, int64_t step) {
  const TinyState tiny;
  const CheckpointStore reader(folder, 10);
  CheckpointStore store(folder, 10);
  if (!fs::exists(folder / "5.ckpt")) store.save(5, tiny.writer());
  protocol::Cause cause = protocol::Cause::None;
  int failures = 0;
  {
    const FailingDisk disk(calls);
    try {
      store.save(step, tiny.writer());
    } catch (...) {
      cause = currentFailure().cause;
    }
    failures = disk.failures();
  }
  const bool failed = cause != protocol::Cause::None;
  INFO("full after " << calls << " calls");
  REQUIRE(failed == (failures > 0));
  REQUIRE((cause == protocol::Cause::NoSpace || !failed));
  REQUIRE(damageOf(folder / "5.ckpt").empty());
  REQUIRE(reader.newestWhole());
  for (const auto& entry : fs::directory_iterator(folder))
    REQUIRE(entry.path().filename().string().find("unfinished") == std::string::npos);
  fs::remove_all(folder / "6.ckpt");
  return failed;
}

}  // namespace

TEST_CASE("A run killed at any moment goes on from its newest whole checkpoint", "[sudden_death]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(kSteps);
  config["train"]["saveInterval"] = 1;
  const fs::path whole = makeRun(temp / "whole", config), killed = makeRun(temp / "killed", config);
  finish(whole);
  std::mt19937 random(7);
  int kills = 0;
  while (kills < kKills && killOnce(killed, std::chrono::milliseconds(random() % 60))) ++kills;
  CHECK(kills >= 3);
  finish(killed);
  const std::string last = std::to_string(kSteps) + ".ckpt";
  for (const char* file : {"nnet.pth", "nnet_ema.pth", "optimizer.pth"}) {
    const auto a = tensorsOf(whole / "checkpoints" / last / file);
    const auto b = tensorsOf(killed / "checkpoints" / last / file);
    REQUIRE(a.size() == b.size());
    for (const auto& [name, tensor] : a) REQUIRE(torch::equal(tensor, b.at(name)));
  }
}

TEST_CASE("A disk that fills up at any call of a save leaves the older checkpoint whole",
          "[sudden_death]") {
  const TempDir temp;
  int calls = 0;
  while (failsAfter(temp.path(), calls, 6)) ++calls;
  CHECK(calls > 20);
}

TEST_CASE("The same holds for a step that is saved again", "[sudden_death]") {
  const TempDir temp;
  int calls = 0;
  while (failsAfter(temp.path(), calls, 5)) ++calls;
  CHECK(calls > 20);
}
