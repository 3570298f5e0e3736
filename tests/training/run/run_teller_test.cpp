// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/run_teller.h"

#include <iostream>
#include <sstream>

#include "models/base/unix_time.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow;
using namespace crossflow::training;
using protocol::RunState;

namespace {

// What `tellEnd` writes to standard error.
std::string endOf(const std::filesystem::path& run, const RunStatus& status) {
  RunTeller teller(run);
  writeStatus(run, status);
  std::ostringstream told;
  std::streambuf* before = std::cerr.rdbuf(told.rdbuf());
  teller.tellEnd();
  std::cerr.rdbuf(before);
  return told.str();
}

}  // namespace

TEST_CASE("A line says how far a run is, how fast, and what it does instead", "[run_teller]") {
  RunStatus status;
  status.state = RunState::Running;
  status.step = 120;
  status.steps = 200;
  CHECK(progressText(status) == "step 120 of 200");
  status.picturesPerSecond = 45.2;
  status.secondsRemaining = 38;
  CHECK(progressText(status) == "step 120 of 200, 45 pictures a second, 38 s left");
  status.state = RunState::Saving;
  CHECK(progressText(status) == "step 120 of 200, saving");
  status.state = RunState::Paused;
  status.message = "Resting; the model stays loaded.";
  CHECK(progressText(status) == "step 120 of 200, paused: Resting; the model stays loaded.");
}

TEST_CASE("At its end a run says where its work is", "[run_teller]") {
  const tests::TempDir temp;
  RunStatus status;
  status.state = RunState::Finished;
  status.step = status.steps = 200;
  status.checkpoint = "200.ckpt";
  status.heartbeat = unixTime() + 1;
  const std::string newest = (temp / "checkpoints/200.ckpt").string();
  CHECK(endOf(temp.path(), status) == "Finished at step 200. Newest checkpoint: " + newest + "\n");
  status.state = RunState::Stopped;
  CHECK(endOf(temp.path(), status).find("the same command goes on") != std::string::npos);
  status.state = RunState::Failed;
  CHECK(endOf(temp.path(), status).empty());
  status.state = RunState::Finished;
  status.heartbeat = 1;  // of another start
  CHECK(endOf(temp.path(), status).empty());
}
