// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/launcher.h"

#include <unistd.h>

#include <csignal>
#include <cstring>
#include <optional>
#include <thread>

#include "models/base/atomic_file.h"
#include "models/base/unix_time.h"
#include "models/cuda/cuda_library.h"
#include "training/config/run_error.h"
#include "training/config/train_config.h"
#include "training/records/event_writer.h"
#include "training/records/log.h"
#include "training/records/run_lock.h"
#include "training/records/run_status.h"
#include "training/records/stop_signal.h"
#include "training/run/child_process.h"
#include "training/run/needed_memory.h"
#include "training/run/run_setup.h"
#include "training/run/run_teller.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using protocol::Cause;

namespace {

constexpr auto kLookInterval = 100ms;
constexpr auto kStoppedTooLong = 45s;  // a worker halted by SIGSTOP is taken for lost

std::vector<ChildProcess> startWorkers(const fs::path& run, const fs::path& program,
                                       int64_t count) {
  const std::string port = std::to_string(freeTcpPort());
  const std::string world = std::to_string(count);
  std::vector<ChildProcess> workers;
  for (int64_t rank = 0; rank < count; ++rank) {
    const std::string number = std::to_string(rank);
    workers.push_back(ChildProcess::start({program.string(), "worker", run.string()},
                                          {{"RANK", number},
                                           {"LOCAL_RANK", number},
                                           {"WORLD_SIZE", world},
                                           {"LOCAL_WORLD_SIZE", world},
                                           {"MASTER_ADDR", "127.0.0.1"},
                                           {"MASTER_PORT", port},
                                           {"TORCHELASTIC_USE_AGENT_STORE", ""}},
                                          run / protocol::rankLogFile(static_cast<int>(rank))));
  }
  return workers;
}

// One of them is lost, so the others wait for it in vain and have nothing to save.
void endAll(std::vector<ChildProcess>& workers) {
  for (const ChildProcess& worker : workers) worker.signal(SIGKILL);
  for (ChildProcess& worker : workers) worker.wait();
}

// A full disk may have kept it from saying why it ended.
bool hadNoRoom(const ChildProcess& worker) {
  return worker.endedBy() == 0 && worker.exitCode() == protocol::exitCode(Cause::NoSpace);
}

// That the disk is full is said once, not again of each file that it then cannot take.
void writeOutcome(Cause cause, const std::function<void()>& write) {
  tryToWrite([&] {
    if (cause != Cause::NoSpace) return write();
    static_cast<void>(noRoomFor(write));
  });
}

// A worker that died without a word gets an error file made up for it. It died before the others
// could notice: their complaints are the echo.
RunFailure explainDeath(const fs::path& run, int rank, const ChildProcess& worker) {
  constexpr double kEchoSeconds = 5.0;
  RunFailure failure;
  failure.rank = rank;
  failure.time = unixTime() - kEchoSeconds;
  failure.cause = Cause::LostRank;
  failure.sentence = "Rank " + std::to_string(rank) + " " + worker.howItEnded() + ".";
  failure.suggestion =
      worker.endedBy() == SIGKILL
          ? "The system kills the largest process when memory runs out: look at its "
            "log. Start again to resume."
          : "Look at " + protocol::rankLogFile(rank) + ". Start again to resume.";
  if (hadNoRoom(worker)) {
    failure.cause = Cause::NoSpace;
    failure.sentence = "There is no space left for the run in " + run.string() + ".";
    failure.suggestion = "Free disk space and start again to resume.";
  }
  if (!fs::exists(run / protocol::rankErrorFile(rank)))
    writeOutcome(failure.cause, [&] { writeFailure(run, failure); });
  return failure;
}

bool hasFailed(ChildProcess& worker) {
  return worker.isRunning() ? worker.haltedFor() >= kStoppedTooLong : worker.exitCode() != 0;
}

enum class Outcome { Ended, Failed, EndedBySignal };

// A signal to the whole group of processes reaches the workers, too: then their end is not a
// failure.
Outcome outcomeOf(const ChildProcess& failed) {
  const int by = failed.endedBy();
  return stopSignalled() && (by == SIGTERM || by == SIGHUP) ? Outcome::EndedBySignal
                                                            : Outcome::Failed;
}

// Rank 0 looks for the file; where the disk has no room for it, the workers hear the signal itself.
void askToStop(const fs::path& run, const std::vector<ChildProcess>& workers) {
  logInfo("Saving and stopping, as asked by a signal.");
  try {
    base::writeFileAtomically(run / protocol::kStopFile, "signal\n");
  } catch (const base::FileWriteError&) {
    for (const ChildProcess& worker : workers) worker.signal(SIGTERM);
  }
}

// Watches until all have ended or one has failed.
Outcome watch(const fs::path& run, std::vector<ChildProcess>& workers) {
  bool asked = false;
  RunTeller teller(run);
  while (true) {
    bool running = false;
    for (ChildProcess& worker : workers) {
      if (hasFailed(worker)) {
        teller.endLine();
        return outcomeOf(worker);
      }
      running = running || worker.isRunning();
    }
    if (!running) break;
    teller.look();
    if (stopSignalled() && !asked) {
      teller.endLine();
      askToStop(run, workers);
      asked = true;
    }
    std::this_thread::sleep_for(kLookInterval);
  }
  teller.tellEnd();
  return Outcome::Ended;
}

void writeEnd(const fs::path& run, protocol::RunState state, const std::string& message) {
  RunStatus status = readStatus(run).value_or(RunStatus{});
  status.state = state;
  status.pid = getpid();
  status.heartbeat = unixTime();
  status.message = message;
  writeStatus(run, status);
}

// Nothing is begun that could not be told of: a folder without room for it is refused.
void writeBeginning(const fs::path& run) {
  RunStatus status = readStatus(run).value_or(RunStatus{});
  status.state = protocol::RunState::Preparing;
  status.pid = getpid();
  status.heartbeat = unixTime();
  status.message.clear();
  writeStatus(run, status);
}

// Said first: where the disk is full nothing may be left to be read in the folder.
int fail(const fs::path& run, const RunFailure& failure) {
  logError(failure.sentence + " " + failure.suggestion);
  writeOutcome(failure.cause, [&] {
    if (failure.rank < 0) writeFailure(run, failure);
    writeEnd(run, protocol::RunState::Failed, failure.sentence);
  });
  return protocol::exitCode(failure.cause);
}

int stopped(const fs::path& run) {
  writeEnd(run, protocol::RunState::Stopped,
           "Ended by a signal; the next start goes on from its newest checkpoint.");
  return protocol::exitCode(Cause::None);
}

int superviseRun(const fs::path& run, const fs::path& program) {
  const TrainConfig config = readTrainConfig(run);
  const int64_t count = workerCount(config);
  checkShare(config, count);
  requireWorkerMemory(config, onCards(config), count);
  std::vector<ChildProcess> workers = startWorkers(run, program, count);
  const Outcome outcome = watch(run, workers);
  if (outcome == Outcome::Ended) return protocol::exitCode(Cause::None);
  if (outcome == Outcome::EndedBySignal) {
    endAll(workers);
    return stopped(run);
  }
  RunFailure seen;  // for a folder that could take no error file
  for (std::size_t rank = 0; rank < workers.size(); ++rank)
    if (hasFailed(workers[rank])) seen = explainDeath(run, static_cast<int>(rank), workers[rank]);
  endAll(workers);
  return fail(run, firstFailure(run).value_or(seen));
}

}  // namespace

int64_t workerCount(const TrainConfig& config) {
  if (config.devices.count > 0) return config.devices.count;
  if (config.devices.kind == DeviceConfig::Kind::Cpu) return 1;
  return std::max<int64_t>(1, static_cast<int64_t>(models::CudaLibrary::get().devices().size()));
}

bool onCards(const TrainConfig& config) {
  return config.devices.kind != DeviceConfig::Kind::Cpu &&
         !models::CudaLibrary::get().devices().empty();
}

int launch(const fs::path& run, const fs::path& program) {
  listenForStopSignals();
  std::optional<RunLock> lock;
  try {
    lock.emplace(RunLock::take(run));
  } catch (const RunError& error) {  // not a word of it in a folder that is another's
    logError(std::string(error.what()) + " " + error.suggestion);
    return protocol::exitCode(error.cause);
  }
  try {
    clearOldOutcome(run);
    writeBeginning(run);
    return superviseRun(run, program);
  } catch (...) {
    RunFailure failure = currentFailure();
    failure.rank = -1;
    return fail(run, failure);
  }
}

}  // namespace crossflow::training
