// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/run_reader.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDateTime>
#include <catch2/catch.hpp>

#include "core/runs/folder/run_lock.h"
#include "models/base/proc_facts.h"
#include "models/base/unix_time.h"
#include "tests/core/runs/folder/fake_run.h"

using namespace crossflow;
using namespace crossflow::core;
using namespace crossflow::tests;
using namespace std::chrono_literals;

namespace {

const QString kStatus = QStringLiteral("/status.json");

// A process id that was in use and is no more.
pid_t deadProcess() {
  const pid_t pid = fork();
  if (pid == 0) _exit(0);
  waitpid(pid, nullptr, 0);
  return pid;
}

const RunWatch::Clock::time_point kStart{1000s};

}  // namespace

TEST_CASE("a run that never started is a draft", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("a run"));
  CHECK(isRunFolder(folder));
  CHECK_FALSE(isRunFolder(text(root.path())));
  const RunRecord run = readRun(folder, unixTime());
  CHECK(run.condition == RunCondition::Draft);
  CHECK(run.name == QStringLiteral("a run"));
  CHECK(run.steps == 10);
  CHECK_FALSE(canResume(run));
}

TEST_CASE("a live process runs whatever the clock says; a dead one is lost at once", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  put(folder + kStatus, statusText("running", getpid(), unixTime()));
  const RunRecord run = readRun(folder, unixTime());
  CHECK(run.condition == RunCondition::Running);
  CHECK(run.step == 5);
  CHECK(run.steps == 10);
  CHECK(run.world == 2);
  CHECK_FALSE(run.secondsLeft);
  put(folder + kStatus, statusText("saving", getpid(), unixTime()));
  CHECK(readRun(folder, unixTime()).condition == RunCondition::Saving);
  put(folder + QStringLiteral("/STOP"), {});
  put(folder + kStatus, statusText("running", getpid(), unixTime()));
  CHECK(readRun(folder, unixTime()).condition == RunCondition::Stopping);

  put(folder + kStatus, statusText("running", deadProcess(), unixTime()));
  put(folder + QStringLiteral("/checkpoints/4.ckpt/nnet.pth"), "x");
  put(folder + QStringLiteral("/checkpoints/4.ckpt/step.pth"), "x");
  put(folder + QStringLiteral("/checkpoints/5.ckpt/nnet.pth"), "in half");
  put(folder + QStringLiteral("/checkpoints/6.ckpt/readme.txt"), "no checkpoint");
  put(folder + QStringLiteral("/checkpoints/7.ckpt/nnet.pth"), "cut");
  put(folder + QStringLiteral("/checkpoints/7.ckpt/manifest.json"),
      R"({"v":1,"step":7,"files":{"nnet.pth":{"bytes":9,"crc32":0}}})");
  put(folder + QStringLiteral("/checkpoints/8.ckpt/nnet.pth"), "copied");
  put(folder + QStringLiteral("/checkpoints/8.ckpt/manifest.json"),
      R"({"v":1,"step":2,"files":{"nnet.pth":{"bytes":6,"crc32":0}}})");
  put(folder + QStringLiteral("/checkpoints/+9.ckpt/nnet.pth"), "x");
  put(folder + QStringLiteral("/checkpoints/+9.ckpt/step.pth"), "x");
  put(folder + QStringLiteral("/checkpoints/10.ckpt"), "a file");
  const RunRecord lost = readRun(folder, unixTime());
  CHECK(lost.condition == RunCondition::Lost);
  REQUIRE(lost.problem);
  CHECK(lost.problem->suggestion.contains(QStringLiteral("4.ckpt")));
  CHECK(canResume(lost));
}

TEST_CASE("a process id that was given to somebody else is not the run", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run-of-last-week"));
  put(folder + kStatus, statusText("running", getpid(), unixTime() - 7 * 86400));
  CHECK(readRun(folder, unixTime()).condition == RunCondition::Lost);
  CHECK_FALSE(lookAtProcess(deadProcess()));
  CHECK_FALSE(lookAtProcess(0));
}

TEST_CASE("on another machine only the heartbeat is known", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  const QString other = QStringLiteral("another-machine");
  const double now = unixTime();
  put(folder + kStatus, statusText("running", 1, now - 5, 5, other));
  CHECK(readRun(folder, now).condition == RunCondition::Running);
  put(folder + kStatus, statusText("running", 1, now - 60, 5, other));
  CHECK(readRun(folder, now).condition == RunCondition::Lost);

  // Its clock is an hour behind ours, but its heart beats.
  RunWatch watch(folder);
  watch.look(now, kStart);
  put(folder + kStatus, statusText("running", 1, now - 3599, 5, other));
  CHECK(watch.look(now, kStart + 1s).condition == RunCondition::Running);
  CHECK(watch.look(now, kStart + 14s).condition == RunCondition::Running);
  CHECK(watch.look(now, kStart + 17s).condition == RunCondition::Lost);
}

TEST_CASE("a clock that jumps does not make a live run lost", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  const double now = unixTime();
  put(folder + kStatus, statusText("running", getpid(), now));
  RunWatch watch(folder);
  CHECK(watch.look(now, kStart).condition == RunCondition::Running);
  CHECK(watch.look(now + 3600, kStart + 1s).condition == RunCondition::Running);
  CHECK(watch.look(now - 3600, kStart + 2s).condition == RunCondition::Running);
  put(folder + kStatus, statusText("running", getpid(), now - 3600, 6));
  CHECK(watch.look(now - 3600, kStart + 3s).condition == RunCondition::Running);
}

TEST_CASE("the first failure explains the end, even before the status says so", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  const double now = unixTime();
  const auto error = [&](int rank, double time, const char* cause) {
    put(folder + QStringLiteral("/error_%1.json").arg(rank),
        QStringLiteral("{\"time\":%1,\"rank\":%2,\"step\":7,\"cause\":\"%3\",\"sentence\":\"%3.\","
                       "\"suggestion\":\"Do.\"}")
            .arg(time, 0, 'f', 3)
            .arg(rank)
            .arg(QLatin1String(cause))
            .toUtf8());
  };
  put(folder + kStatus, statusText("running", getpid(), now));
  error(0, now, "lost_rank");
  error(1, now - 1, "out_of_memory");
  const RunRecord run = readRun(folder, now);
  CHECK(run.condition == RunCondition::Failed);
  REQUIRE(run.problem);
  CHECK(run.problem->cause == QStringLiteral("out_of_memory"));
  CHECK(run.problem->rank == 1);
  CHECK(run.problem->step == 7);

  // Left over from a start before this process was born.
  error(0, now - 1e6, "lost_rank");
  error(1, now - 1e6, "out_of_memory");
  CHECK(readRun(folder, now).condition == RunCondition::Running);
  put(folder + kStatus, statusText("failed", getpid(), now));
  CHECK(readRun(folder, now).problem.has_value());
  put(folder + kStatus, statusText("finished", getpid(), now));
  CHECK_FALSE(readRun(folder, now).problem);
}

TEST_CASE("standing still is a stall, judged by what is usual", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  const double now = unixTime();
  RunWatch watch(folder);
  double beat = now;
  auto time = kStart;
  const auto look = [&](const char* state, qint64 step, std::chrono::seconds later) {
    time += later;
    beat += 1;
    put(folder + kStatus, statusText(state, getpid(), beat, step));
    return watch.look(now, time).condition;
  };
  CHECK(look("running", 1, 0s) == RunCondition::Running);
  CHECK(look("running", 2, 2s) == RunCondition::Running);
  CHECK(look("running", 2, 25s) == RunCondition::Running);
  CHECK(look("running", 2, 10s) == RunCondition::Stalled);
  CHECK(look("running", 3, 1s) == RunCondition::Running);
  CHECK(look("saving", 3, 25s) == RunCondition::Saving);
  // This process uses no processor time to speak of: it waits for something.
  for (int i = 0; i < 6; ++i) look("saving", 3, 10s);
  CHECK(look("saving", 3, 1s) == RunCondition::Stalled);
  CHECK(look("running", 3, 1s) == RunCondition::Running);
}

TEST_CASE("a pause is not a stall", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  RunWatch watch(folder);
  RunWatch::Clock::time_point monotonic{};
  for (int minute = 0; minute < 600; ++minute) {
    const double now = 1e9 + 60 * minute;
    put(folder + QStringLiteral("/status.json"), statusText("paused", getpid(), now));
    CHECK(watch.look(now, monotonic).condition == RunCondition::Paused);
    monotonic += std::chrono::minutes(1);
  }
}

TEST_CASE("a process that lives but is silent stalls", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  put(folder + kStatus, statusText("running", getpid(), unixTime()));
  RunWatch watch(folder);
  CHECK(watch.look(unixTime(), kStart).condition == RunCondition::Running);
  CHECK(watch.look(unixTime(), kStart + 20s).condition == RunCondition::Stalled);
}

TEST_CASE("half a status, an empty one and foreign words break nothing", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  for (const QByteArray& content :
       {QByteArray(), QByteArray("{\"state\":\"runn"), QByteArray("[]"), QByteArray("\0\1", 2)}) {
    put(folder + kStatus, content);
    CHECK(readRun(folder, unixTime()).condition == RunCondition::Draft);
  }
  put(folder + kStatus, "{\"state\":\"dreaming\",\"pid\":\"x\",\"step\":[]}");
  CHECK(readRun(folder, unixTime()).condition == RunCondition::Failed);
}

TEST_CASE("the lock tells of a run that is preparing, and of one that died of it", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"));
  {
    Result<RunLock> lock = RunLock::take(folder);
    REQUIRE(lock);
    RunLock held = std::move(lock).value();
    held.sign(getpid(), unixTime());
    CHECK(lockStateOf(folder)->held);
    CHECK(lockStateOf(folder)->pid == getpid());
    put(folder + QStringLiteral("/launcher.log"), "one\nEncode the pictures (1 of 2)\n\n");
    const RunRecord run = readRun(folder, unixTime());
    CHECK(run.condition == RunCondition::Preparing);
    CHECK(run.message == QStringLiteral("Encode the pictures (1 of 2)"));
    CHECK_FALSE(RunLock::take(folder).ok());
  }
  CHECK_FALSE(lockStateOf(folder)->held);
  const RunRecord run = readRun(folder, unixTime());
  CHECK(run.condition == RunCondition::Failed);
  CHECK(run.problem->sentence == QStringLiteral("Encode the pictures (1 of 2)"));
}
