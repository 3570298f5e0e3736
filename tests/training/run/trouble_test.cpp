// SPDX-License-Identifier: GPL-3.0-or-later
// What befalls a run from outside: a disk that fills up, other settings, ranks that do not come.
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/training/run/tiny_run.h"
#include "tests/training/run/trainer_process.h"
#include "training/records/run_status.h"
#include "training/run/child_process.h"

using namespace crossflow;
using namespace crossflow::tests;
namespace fs = std::filesystem;
using namespace std::chrono_literals;
using nlohmann::json;
using std::chrono::steady_clock;

namespace {

std::string textIn(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// No file of the process may become longer: what a full disk answers, without filling one.
void limitFiles(std::int64_t pid, rlim_t bytes) {
  const rlimit limit{bytes, RLIM_INFINITY};
  REQUIRE(::prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, &limit, nullptr) == 0);
}

bool waitsForRoom(const fs::path& run) {
  const auto status = training::readStatus(run);
  return status && status->message.find("room") != std::string::npos;
}

/// A control group of its own with a memory limit, gone at the end. Only a privileged process can
/// make one: made() is false otherwise.
class LimitedGroup {
 public:
  explicit LimitedGroup(int64_t bytes) {
    for (const auto& [root, limit] : {std::pair("/sys/fs/cgroup/memory", "memory.limit_in_bytes"),
                                      std::pair("/sys/fs/cgroup", "memory.max")}) {
      folder_ = fs::path(root) / ("crossflow-test-" + std::to_string(::getpid()));
      std::error_code refused;
      if (!fs::create_directory(folder_, refused)) continue;
      made_ = fs::exists(folder_ / limit) &&
              (std::ofstream(folder_ / limit) << bytes << std::flush).good();
      if (made_) return;
      ::rmdir(folder_.c_str());
    }
  }
  ~LimitedGroup() {
    if (made_) ::rmdir(folder_.c_str());
  }
  LimitedGroup(const LimitedGroup&) = delete;
  LimitedGroup& operator=(const LimitedGroup&) = delete;

  bool made() const { return made_; }
  fs::path processes() const { return folder_ / "cgroup.procs"; }

 private:
  fs::path folder_;
  bool made_ = false;
};

}  // namespace

TEST_CASE("A control group too small for a worker is named before one starts", "[trouble]") {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  WARN("a sanitizer alone takes more than the group would allow");
  return;
#endif
  constexpr int64_t kBytes = 100'000'000;
  const LimitedGroup group(kBytes);
  if (!group.made()) {
    WARN("this machine allows no control group");
    return;
  }
  TempDir temp;
  makePictures(temp / "pictures", 16);
  const fs::path run = makeRun(temp / "run", tinyAutoencoderConfig(4));
  const std::string program = programPath("crossflow-train").string();
  const auto* const command = GENERATE("launch", "check-run");
  training::ChildProcess job =
      training::ChildProcess::start({"/bin/sh", "-c", "echo $$ > \"$0\"; exec \"$@\"",
                                     group.processes().string(), program, command, run.string()},
                                    {}, run / "trainer.log");
  job.wait();
  const std::string said = textIn(run / "trainer.log");
  INFO(said);
  CHECK(job.endedBy() == 0);
  CHECK(job.exitCode() != 0);
  CHECK(said.find("its control group allows 100 MB") != std::string::npos);
  CHECK(said.find("Raise the memory limit of the group") != std::string::npos);
  CHECK_FALSE(fs::exists(run / training::protocol::rankLogFile(0)));
}

TEST_CASE("A full disk makes a run wait; it goes on when there is room", "[trouble]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(400);
  config["train"]["saveInterval"] = 20;
  const fs::path run = makeRun(temp / "run", config);
  training::ChildProcess job = startTrainer(run, "launch");
  REQUIRE(waitFor([&] { return eventsOf(run, "checkpoint").size() > 1; }));
  const auto pid = training::readStatus(run)->pid;
  limitFiles(pid, 4096);
  REQUIRE(waitFor([&] { return waitsForRoom(run); }));
  const auto waiting = *training::readStatus(run);
  CHECK(training::protocol::isActive(waiting.state));
  // It is alive and says so: neither the window nor the launcher takes it for dead.
  CHECK(waitFor([&] { return training::readStatus(run)->heartbeat > waiting.heartbeat; }, 5s));
  CHECK(job.isRunning());
  limitFiles(pid, RLIM_INFINITY);
  job.wait();
  CHECK(job.exitCode() == 0);
  CHECK_FALSE(training::firstFailure(run));
  CHECK(training::readStatus(run)->state == training::protocol::RunState::Finished);
  CHECK(fs::exists(run / "checkpoints" / "400.ckpt" / "manifest.json"));
  CHECK(eventsOf(run, "metrics").size() == 400);  // none lost, none in part
}

TEST_CASE("A run goes on when nobody reads what it says any more", "[trouble]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  const fs::path run = makeRun(temp / "run", tinyAutoencoderConfig(30));
  const fs::path code = temp / "code";
  training::ChildProcess shell = training::ChildProcess::start(
      {"/bin/sh", "-c", "{ \"$0\" launch \"$1\"; echo $? > \"$2\"; } 2>&1 | true",
       programPath("crossflow-train").string(), run.string(), code.string()},
      {}, temp / "shell.log");
  shell.wait();
  REQUIRE(waitFor([&] { return !textIn(code).empty(); }));
  CHECK(textIn(code) == "0\n");
  const auto status = training::readStatus(run);
  REQUIRE(status);
  CHECK(status->state == training::protocol::RunState::Finished);
  CHECK(status->step == 30);
}

TEST_CASE("A stop is heard while a run waits for room", "[trouble]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(1'000'000);
  config["train"]["saveInterval"] = 20;
  const fs::path run = makeRun(temp / "run", config);
  training::ChildProcess job = startTrainer(run, "launch");
  REQUIRE(waitFor([&] { return eventsOf(run, "checkpoint").size() > 1; }));
  limitFiles(training::readStatus(run)->pid, 4096);
  REQUIRE(waitFor([&] { return waitsForRoom(run); }));
  job.signal(SIGTERM);
  const auto start = steady_clock::now();
  job.wait();
  CHECK(steady_clock::now() - start < 60s);
  CHECK(job.exitCode() == training::protocol::exitCode(training::protocol::Cause::NoSpace));
  CHECK(textIn(run / "trainer.log").find("checkpoint") != std::string::npos);
}

TEST_CASE("A run that goes on with other settings says so", "[trouble]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  json config = tinyAutoencoderConfig(4);
  const fs::path run = makeRun(temp / "run", config);
  const auto train = [&](int64_t steps) {
    config["train"]["steps"] = steps;
    makeRun(run, config);
    training::ChildProcess job = startTrainer(run, "launch");
    job.wait();
    REQUIRE(job.exitCode() == 0);
  };
  train(4);
  train(6);
  CHECK(eventsOf(run, "notice").empty());  // more steps are the same run
  config["train"]["seed"] = 99;
  config["train"]["batchSize"] = 8;
  config["devices"]["count"] = 2;
  train(8);
  const auto notices = eventsOf(run, "notice");
  REQUIRE(notices.size() == 1);
  const auto text = notices[0].at("text").get<std::string>();
  INFO(text);
  for (const char* what : {"train.seed is 99 and was 1234", "train.batchSize is 8 and was 4",
                           "processes is 2 and was 1"})
    CHECK(text.find(what) != std::string::npos);
}

TEST_CASE("A worker whose others do not come says at once whom it waits for", "[trouble]") {
  TempDir temp;
  makePictures(temp / "pictures", 16);
  const fs::path run = makeRun(temp / "run", tinyAutoencoderConfig(4));
  const std::string port = std::to_string(training::freeTcpPort());
  training::ChildProcess worker =
      startTrainer(run, "worker", {{"RANK", "0"}, {"WORLD_SIZE", "2"}, {"MASTER_PORT", port}});
  CHECK(waitFor(
      [&] { return textIn(run / "trainer.log").find("Rank 0 of 2 waits") != std::string::npos; }));
  CHECK(worker.isRunning());
}
