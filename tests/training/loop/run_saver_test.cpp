// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints that are written beside the training that goes on.
#include "training/loop/run_saver.h"

#include <atomic>
#include <cerrno>
#include <fstream>

#include "models/base/atomic_file.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/training/loop/loop_bench.h"
#include "tests/training/run/tiny_run.h"
#include "tests/training/run/trainer_process.h"
#include "training/loop/training_loop.h"

using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

using AddFiles = std::function<void(const fs::path&)>;

/// A whole run whose checkpoints get further files by `add`; it counts its steps.
struct SavedRun {
  LoopBench bench;
  std::atomic<int64_t> begun{0};  // steps
  std::function<void(int64_t step)> atStep = [](int64_t) {};

  SavedRun(int64_t steps, int64_t saveInterval) : bench(steps, saveInterval) {}

  void train(const AddFiles& add) {
    WatchedTask task(*bench.setup.task, [this](const Batch&) { atStep(++begun); });
    LoopParts parts = bench.parts(task);
    parts.addFiles = add;
    TrainingLoop(parts).run();
  }
  fs::path checkpoint(int64_t step) const {
    return bench.run() / "checkpoints" / (std::to_string(step) + ".ckpt");
  }
  std::vector<int64_t> reported() const {
    std::vector<int64_t> steps;
    for (const json& event : eventsOf(bench.run(), "checkpoint")) {
      steps.push_back(event["step"].get<int64_t>());
      CHECK(damageOf(checkpoint(steps.back())).empty());
    }
    return steps;
  }
};

bool sameState(const fs::path& a, const fs::path& b) {
  for (const char* file : {"nnet.pth", "nnet_ema.pth", "optimizer.pth"}) {
    const auto first = tensorsOf(a / file), second = tensorsOf(b / file);
    if (first.empty() || first.size() != second.size()) return false;
    for (const auto& [name, tensor] : first)
      if (!torch::equal(tensor, second.at(name))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("Steps are made while a checkpoint is written, and it is that of its own step",
          "[run_saver]") {
  constexpr int64_t kSavedAt = 10, kMeanwhile = 15;
  SavedRun run(40, kSavedAt);
  std::atomic<int64_t> meanwhile{-1};
  run.train([&](const fs::path&) {
    if (meanwhile >= 0) return;
    waitFor([&] { return run.begun >= kSavedAt + kMeanwhile || run.begun >= 2 * kSavedAt; },
            std::chrono::minutes(10));  // steps of a busy machine take seconds
    meanwhile = run.begun - kSavedAt;
  });
  // No more than up to the next save, which waits for this one.
  CHECK(meanwhile >= kSavedAt);
  CHECK(run.reported() == std::vector<int64_t>{10, 20, 30, 40});
  SavedRun straight(10, 10);
  straight.bench.config.train.steps = 40;  // its learning rates
  straight.atStep = [&](int64_t step) {
    if (step == 10) std::ofstream(straight.bench.run() / "STOP") << "";
  };
  straight.train({});
  CHECK(sameState(run.checkpoint(10), straight.checkpoint(10)));
}

TEST_CASE("A checkpoint that found no room beside the training is made up for", "[run_saver]") {
  SavedRun run(40, 10);
  int failures = 0;
  run.train([&](const fs::path& folder) {
    if (++failures <= 2)
      throw crossflow::base::DiskFullError("There is no room for " + folder.string(), ENOSPC);
  });
  const auto steps = run.reported();
  REQUIRE(steps.size() == 4);
  CHECK(steps[0] >= 10);  // the steps until it was noticed are saved, too
  CHECK(steps[0] <= 20);
  CHECK(std::vector(steps.begin() + 1, steps.end()) == std::vector<int64_t>{20, 30, 40});
  const auto notices = eventsOf(run.bench.run(), "notice");
  CHECK(std::any_of(notices.begin(), notices.end(), [](const json& notice) {
    return notice["text"].get<std::string>().find("The disk was full") != std::string::npos;
  }));
}

TEST_CASE("A checkpoint that cannot be written for another reason ends the run", "[run_saver]") {
  SavedRun run(40, 10);
  CHECK_THROWS_WITH(run.train([](const fs::path&) {
    throw crossflow::base::FileWriteError("The disk is broken.", EIO);
  }),
                    "The disk is broken.");
  CHECK(run.begun < 40);
  CHECK(run.reported().empty());
}

TEST_CASE("A run that fails while it saves has what it saved", "[run_saver]") {
  SavedRun run(40, 10);
  std::atomic<bool> failed = false;
  run.atStep = [&](int64_t step) {
    if (step <= 12) return;
    failed = true;
    throw std::runtime_error("lost");
  };
  CHECK_THROWS_WITH(run.train([&](const fs::path&) { waitFor([&] { return failed.load(); }); }),
                    "lost");
  CHECK(run.reported() == std::vector<int64_t>{10});
}

TEST_CASE("A stop while a checkpoint is written waits for it and saves its own", "[run_saver]") {
  SavedRun run(1000, 10);
  std::atomic<int> saves = 0;
  run.train([&](const fs::path&) {
    if (++saves > 1) return;
    std::ofstream(run.bench.run() / "STOP") << "";
    waitFor([&] { return run.begun >= 11; });
  });
  const auto steps = run.reported();
  REQUIRE_FALSE(steps.empty());
  CHECK(steps.front() == 10);
  CHECK(steps.back() == run.begun);
  CHECK(readStatus(run.bench.run())->checkpoint == std::to_string(run.begun) + ".ckpt");
}

TEST_CASE("The best checkpoint is named when it is on the disk", "[run_saver]") {
  LoopBench bench;
  std::atomic<bool> go = false;
  LoopParts parts = bench.parts(*bench.setup.task);
  parts.addFiles = [&](const fs::path&) { waitFor([&] { return go.load(); }); };
  bench.state->step = 3;
  {
    RunSaver saver(parts, [](const std::string&, std::chrono::milliseconds) {});
    bench.state->step = 7;
    saver.begin();
    saver.offerBest(7, 0.5, "fid");
    saver.lookAfter();
    CHECK_FALSE(bench.checkpoints->best());
    go = true;
  }
  CHECK(bench.checkpoints->best() == 7);
  CHECK(damageOf(bench.checkpoints->folderOf(7)).empty());
}
