// SPDX-License-Identifier: GPL-3.0-or-later
// Whole jobs of several processes, started as a user starts them.
#include "training/run/launcher.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"
#include "tests/training/run/trainer_process.h"
#include "training/records/checkpoint_store.h"
#include "training/records/run_status.h"
#include "training/run/child_process.h"

using namespace crossflow;
using namespace crossflow::tests;
namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;
using std::chrono::steady_clock;
using training::protocol::RunState;

namespace {

// Gradients of the first step: its learning rate is zero and its first moment a tenth of them.
std::map<std::string, at::Tensor> firstGradients(const fs::path& run, json config, int64_t ranks) {
  config["devices"]["count"] = ranks;
  makeRun(run, config);
  training::ChildProcess job = startTrainer(run);
  job.wait();
  INFO(run);
  REQUIRE(job.exitCode() == 0);
  auto tensors = tensorsOf(run / "checkpoints" / "1.ckpt" / "optimizer.pth");
  std::erase_if(tensors, [](const auto& entry) { return !entry.first.ends_with("/exp_avg"); });
  return tensors;
}

void checkSameGradients(const TempDir& temp, const json& config) {
  const auto alone = firstGradients(temp / "1", config, 1);
  REQUIRE(alone.size() > 10);
  for (const int64_t ranks : {2, 4}) {
    const auto shared = firstGradients(temp / std::to_string(ranks), config, ranks);
    REQUIRE(shared.size() == alone.size());
    for (const auto& [name, gradient] : alone) {
      const double scale = gradient.abs().max().item<double>();
      INFO(name << " on " << ranks << " ranks");
      REQUIRE((shared.at(name) - gradient).abs().max().item<double>() <= 1e-4 * scale + 1e-9);
    }
  }
}

bool isIn(const fs::path& run, RunState state) {
  const auto status = training::readStatus(run);
  return status && status->state == state;
}

}  // namespace

TEST_CASE("Two and four ranks give the autoencoder gradients of one", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  checkSameGradients(temp, tinyAutoencoderConfig(1));
}

TEST_CASE("Two and four ranks give the flow gradients of one when features are gathered",
          "[launcher]") {
  TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(1);
  config["loss"] = {{"gatherContrast", true}, {"nullRate", 0.0}};
  config["train"]["dropout"] = false;
  checkSameGradients(temp, config);
}

TEST_CASE("A killed rank ends the job and is named", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(1'000'000);
  config["devices"]["count"] = 2;
  const fs::path run = makeRun(temp / "run", config);
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return eventsOf(run, "metrics").size() > 3; }, 40s));
  const auto status = training::readStatus(run);
  REQUIRE(status->world == 2);
  kill(static_cast<pid_t>(status->pid), SIGKILL);
  const auto start = steady_clock::now();
  job.wait();
  REQUIRE(steady_clock::now() - start < 30s);
  REQUIRE(job.exitCode() == training::protocol::exitCode(training::protocol::Cause::LostRank));
  const auto failure = training::firstFailure(run);
  REQUIRE(failure->sentence.find("Rank 0") != std::string::npos);
  REQUIRE(failure->sentence.find('9') != std::string::npos);
  REQUIRE(training::readStatus(run)->state == training::protocol::RunState::Failed);
}

TEST_CASE("A signal to all processes of a job stops it and is not a failure", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  const fs::path run = makeRun(temp / "run", tinyAutoencoderConfig(1'000'000));
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return training::readStatus(run).has_value(); }, 40s));
  job.signal(SIGTERM);
  kill(static_cast<pid_t>(training::readStatus(run)->pid), SIGTERM);
  job.wait();
  CHECK(job.exitCode() == 0);
  CHECK(training::readStatus(run)->state == training::protocol::RunState::Stopped);
  CHECK_FALSE(training::firstFailure(run));
}

TEST_CASE("STOP saves and ends all ranks cleanly; the next start goes on", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(1'000'000);
  config["devices"]["count"] = 2;
  const fs::path run = makeRun(temp / "run", config);
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return eventsOf(run, "metrics").size() > 2; }, 40s));
  std::ofstream(run / "STOP") << "";
  job.wait();
  REQUIRE(job.exitCode() == 0);
  const auto status = training::readStatus(run);
  REQUIRE(status->state == training::protocol::RunState::Stopped);
  REQUIRE_FALSE(training::firstFailure(run));
  REQUIRE(status->checkpoint == std::to_string(status->step) + ".ckpt");
}

TEST_CASE("A paused job keeps its model, saves it, and goes on to the same end", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(120);
  config["devices"]["count"] = 2;
  config["train"]["saveInterval"] = 120;
  const fs::path whole = makeRun(temp / "whole", config), run = makeRun(temp / "run", config);
  training::ChildProcess straight = startTrainer(whole);
  straight.wait();
  REQUIRE(straight.exitCode() == 0);
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return eventsOf(run, "metrics").size() > 2; }, 40s));
  std::ofstream(run / "PAUSE") << "";
  REQUIRE(waitFor([&] { return isIn(run, RunState::Paused); }, 20s));
  const auto paused = training::readStatus(run);
  REQUIRE(paused->step < 120);
  CHECK(paused->checkpoint == std::to_string(paused->step) + ".ckpt");
  CHECK(training::damageOf(run / "checkpoints" / paused->checkpoint).empty());
  CHECK(waitFor([&] { return training::readStatus(run)->heartbeat > paused->heartbeat + 1; }, 20s));
  CHECK(training::readStatus(run)->step == paused->step);
  CHECK(training::readStatus(run)->pid == paused->pid);
  fs::remove(run / "PAUSE");
  job.wait();
  REQUIRE(job.exitCode() == 0);
  CHECK(isIn(run, RunState::Finished));
  CHECK(eventsOf(run, "resumed").empty());
  const fs::path last = fs::path("checkpoints") / "120.ckpt" / "nnet.pth";
  const auto wanted = tensorsOf(whole / last), found = tensorsOf(run / last);
  REQUIRE(wanted.size() == found.size());
  for (const auto& [name, tensor] : wanted) CHECK(torch::equal(tensor, found.at(name)));
}

TEST_CASE("A paused job can be stopped", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(1'000'000);
  config["devices"]["count"] = 2;
  const fs::path run = makeRun(temp / "run", config);
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return eventsOf(run, "metrics").size() > 2; }, 40s));
  std::ofstream(run / "PAUSE") << "";
  REQUIRE(waitFor([&] { return isIn(run, RunState::Paused); }, 20s));
  std::ofstream(run / "STOP") << "";
  job.wait();
  CHECK(job.exitCode() == 0);
  CHECK(isIn(run, RunState::Stopped));
}

// A limit of the size of files stands for a disk that is full and has room again.
TEST_CASE("A full disk makes a run rest until there is room", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(1'000'000);
  config["train"]["saveInterval"] =
      GENERATE(50, 100'000);  // a checkpoint or an event finds no room
  const fs::path run = makeRun(temp / "run", config);
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return isIn(run, RunState::Running); }, 40s));
  const auto pid = static_cast<pid_t>(training::readStatus(run)->pid);
  rlimit before{};
  const rlimit small{2000, RLIM_INFINITY};
  REQUIRE(prlimit(pid, RLIMIT_FSIZE, &small, &before) == 0);
  REQUIRE(waitFor([&] { return isIn(run, RunState::Paused); }, 40s));
  const int64_t step = training::readStatus(run)->step;
  CHECK(job.isRunning());
  const bool stops = GENERATE(false, true);
  if (stops) {
    std::ofstream(run / "STOP") << "";
    job.wait();
    CHECK(job.exitCode() == training::protocol::exitCode(training::protocol::Cause::NoSpace));
    CHECK(training::firstFailure(run)->sentence.find("asked to stop") != std::string::npos);
    return;
  }
  REQUIRE(prlimit(pid, RLIMIT_FSIZE, &before, nullptr) == 0);
  REQUIRE(waitFor([&] { return isIn(run, RunState::Running); }, 40s));
  REQUIRE(waitFor([&] { return training::readStatus(run)->step > step + 10; }, 40s));
  std::ofstream(run / "STOP") << "";
  job.wait();
  CHECK(job.exitCode() == 0);
  CHECK_FALSE(training::firstFailure(run));
  // Nothing was lost and nothing is in half.
  const auto metrics = eventsOf(run, "metrics");
  for (std::size_t i = 1; i < metrics.size(); ++i)
    CHECK(metrics[i]["step"] == metrics[i - 1]["step"].get<int64_t>() + 1);
}

TEST_CASE("A launch without a configuration says so", "[launcher]") {
  TempDir temp;
  REQUIRE(training::launch(temp.path(), programPath("crossflow-train")) ==
          training::protocol::exitCode(training::protocol::Cause::BadConfig));
  REQUIRE(training::firstFailure(temp.path())->sentence.find("config.json") != std::string::npos);
}

TEST_CASE("One process at a time trains a run", "[launcher]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  const fs::path run = makeRun(temp / "run", tinyAutoencoderConfig(1'000'000));
  training::ChildProcess first = startTrainer(run);
  REQUIRE(waitFor([&] { return eventsOf(run, "metrics").size() > 2; }, 40s));
  for (const char* command : {"launch", "worker"}) {
    const fs::path log = temp / (std::string(command) + ".log");
    training::ChildProcess second = training::ChildProcess::start(
        {programPath("crossflow-train").string(), command, run.string()}, {}, log);
    second.wait();
    CHECK(second.exitCode() == training::protocol::exitCode(training::protocol::Cause::Usage));
    std::ifstream in(log);
    const std::string said{std::istreambuf_iterator<char>(in), {}};
    CHECK(said.find("is being trained by process " + std::to_string(first.pid())) !=
          std::string::npos);
  }
  CHECK(first.isRunning());
  CHECK_FALSE(training::firstFailure(run));
  CHECK(training::protocol::isActive(training::readStatus(run)->state));
  first.signal(SIGTERM);
  first.wait();
  CHECK(first.exitCode() == 0);
  double before = 0;
  for (const json& event : eventsOf(run, "metrics")) {
    CHECK(event["step"].get<double>() > before);
    before = event["step"].get<double>();
  }
}

TEST_CASE("A closed terminal and a log-out save", "[launcher]") {
  const int number = GENERATE(SIGHUP, SIGTERM);
  TempDir temp;
  makePictures(temp / "pictures", 16);
  const fs::path run = makeRun(temp / "run", tinyAutoencoderConfig(1'000'000));
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return eventsOf(run, "metrics").size() > 2; }, 40s));
  const auto rank = static_cast<pid_t>(training::readStatus(run)->pid);
  job.signal(number);
  job.wait();
  CHECK(job.exitCode() == 0);
  CHECK(kill(rank, 0) != 0);
  const auto status = training::readStatus(run);
  CHECK(status->state == training::protocol::RunState::Stopped);
  CHECK(status->step > 0);
  CHECK(status->checkpoint == std::to_string(status->step) + ".ckpt");
}

TEST_CASE("Data that are cut short while they are mapped end the run with a sentence",
          "[launcher]") {
  TempDir temp;
  makeLatents(temp.path(), 4000);
  const fs::path run = makeRun(temp / "run", tinyFlowConfig(1'000'000));
  training::ChildProcess job = startTrainer(run);
  REQUIRE(waitFor([&] { return eventsOf(run, "metrics").size() > 1; }, 40s));
  const fs::path data = temp / "latents.safetensors";
  const auto whole = fs::file_size(data);
  const bool within = GENERATE(false, true);  // its last page no signal tells of the loss
  fs::resize_file(data, within ? whole - 1 : 1000);
  job.wait();
  CHECK(job.endedBy() == 0);
  const auto failure = training::firstFailure(run);
  REQUIRE(failure);
  CHECK(failure->sentence.find("latents.safetensors") != std::string::npos);
  CHECK(failure->sentence.find("became shorter") != std::string::npos);
}

TEST_CASE("A configuration that is a pipe is refused instead of waited for", "[launcher]") {
  TempDir temp;
  fs::create_directories(temp / "run");
  REQUIRE(mkfifo((temp / "run" / "config.json").c_str(), 0600) == 0);
  training::ChildProcess job = startTrainer(temp / "run");
  REQUIRE(waitFor([&] { return !job.isRunning(); }, 20s));
  CHECK(job.exitCode() == training::protocol::exitCode(training::protocol::Cause::BadConfig));
}
