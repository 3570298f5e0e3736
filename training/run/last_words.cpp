// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/run/last_words.h"

#include <cstdlib>
#include <exception>

#include "models/base/unix_time.h"
#include "training/records/event_writer.h"
#include "training/records/log.h"

namespace crossflow::training {
namespace {

namespace fs = std::filesystem;
using protocol::EventKind;

struct Speaker {
  fs::path run;
  int64_t rank = 0;
};

// Threads outlive whoever started them: never destroyed.
Speaker& speaker() {
  static auto* const kSpeaker = new Speaker;
  return *kSpeaker;
}

[[noreturn]] void speak() {
  if (!std::current_exception()) std::abort();
  RunFailure failure;
  try {
    std::rethrow_exception(std::current_exception());
  } catch (...) {
    failure = currentFailure();
  }
  const std::optional<RunStatus> status = readStatus(speaker().run);
  reportFailure(speaker().run, speaker().rank, status ? status->step : 0, failure);
  std::_Exit(protocol::exitCode(failure.cause));
}

}  // namespace

void reportFailure(const fs::path& run, int64_t rank, int64_t step, RunFailure failure) {
  failure.rank = static_cast<int>(rank);
  failure.step = step;
  logError(failure.sentence + " " + failure.suggestion);
  tryToWrite([&] { writeFailure(run, failure); });
  if (rank != 0) return;
  tryToWrite([&] {
    RunStatus status = readStatus(run).value_or(RunStatus{});
    status.state = protocol::RunState::Failed;
    status.message = failure.sentence;
    status.heartbeat = unixTime();
    writeStatus(run, status);
  });
  tryToWrite([&] {
    EventWriter(run / protocol::kEventFile)
        .write(EventKind::Failed, step,
               {{"text", failure.sentence}, {"cause", protocol::causeName(failure.cause)}});
  });
}

void reportLastWords(const fs::path& run, int64_t rank) {
  speaker() = {run, rank};
  std::set_terminate(speak);
}

}  // namespace crossflow::training
