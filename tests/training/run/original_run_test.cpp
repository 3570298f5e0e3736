// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/original_run.h"

#include <fstream>

#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/config/run_error.h"
#include "training/run/worker.h"

using namespace crossflow;
using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// A work folder as train_t2i.py leaves it: ckpts/N.ckpt with five files, logs beside them.
fs::path originalFolder(const TempDir& temp, const json& config) {
  const fs::path run = makeRun(temp / "source", config);
  REQUIRE(runWorker(run, {}) == 0);
  fs::path work = temp / "workdir/default";
  for (const char* step : {"2", "4"}) {
    const fs::path from = run / "checkpoints" / (std::string(step) + ".ckpt");
    const fs::path to = work / "ckpts" / from.filename();
    fs::create_directories(to);
    for (const char* name :
         {"step.pth", "nnet.pth", "nnet_ema.pth", "optimizer.pth", "lr_scheduler.pth"})
      fs::copy_file(from / name, to / name);
  }
  fs::create_directories(work / "ckpts/6.ckpt");  // one that was not written to its end
  fs::copy_file(work / "ckpts/4.ckpt/step.pth", work / "ckpts/6.ckpt/step.pth");
  std::ofstream(work / "output.log") << "a line";
  return work;
}

std::vector<std::string> listed(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    names.push_back(entry.path().string() + " " +
                    (entry.is_regular_file() ? std::to_string(entry.file_size()) : ""));
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("The original's run goes on here and its folder stays as it is", "[original_run]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(4);
  config["train"]["saveInterval"] = 2;
  const fs::path work = originalFolder(temp, config);
  const auto before = listed(work);
  config["train"]["steps"] = 9;
  config["train"]["keepLast"] = 1;
  const fs::path run = makeRun(temp / "run", config), whole = makeRun(temp / "whole", config);
  CHECK(importOriginal(work, run) == 4);
  REQUIRE(runWorker(run, {}) == 0);
  CHECK(eventsOf(run, "resumed").at(0)["step"] == json(4));
  CHECK(listed(work) == before);  // though the run keeps its newest checkpoint alone
  CHECK_FALSE(fs::exists(run / "checkpoints/4.ckpt"));
  // Optimiser and schedule came along: the end is that of a run that was never interrupted.
  REQUIRE(runWorker(whole, {}) == 0);
  for (const char* file : {"nnet.pth", "optimizer.pth"}) {
    const auto ours = tensorsOf(run / "checkpoints/9.ckpt" / file);
    for (const auto& [name, tensor] : tensorsOf(whole / "checkpoints/9.ckpt" / file))
      REQUIRE(torch::equal(tensor, ours.at(name)));
  }
  CHECK_THROWS_AS(importOriginal(work, run), RunError);  // it has checkpoints of its own
  CHECK_THROWS_AS(importOriginal(temp / "run", makeRun(temp / "other", config)), RunError);
  CHECK(importOriginal(work / "ckpts/2.ckpt", makeRun(temp / "earlier", config)) == 2);
}

TEST_CASE("What the original cannot train is not written for it", "[original_run]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  const fs::path run = makeRun(temp / "run", tinyFlowConfig(2));
  REQUIRE(runWorker(run, {}) == 0);
  CHECK_THROWS_AS(exportOriginal(readTrainConfig(run), run, 2, temp / "out"), RunError);
  CHECK_FALSE(fs::exists(temp / "out"));
}
