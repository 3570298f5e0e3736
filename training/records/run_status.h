// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// status.json with its heartbeat, the error files, and the STOP request of a run folder.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "training/protocol/run_protocol.h"

namespace crossflow::training {

/// What status.json says.
struct RunStatus {
  protocol::RunState state = protocol::RunState::Preparing;
  std::int64_t pid = 0;
  std::int64_t step = 0, steps = 0;
  std::int64_t moves = 0;  // grows with every micro-batch: tells a slow run from one that hangs
  int world = 1;
  double heartbeat = 0;          // Unix seconds
  double secondsRemaining = -1;  // negative: not known yet
  double picturesPerSecond = 0;
  std::string message;     // one sentence for people
  std::string checkpoint;  // newest whole one, name inside checkpoints/
};

/// Replaces status.json atomically: a reader sees the old or the new one, never a part.
void writeStatus(const std::filesystem::path& run, const RunStatus& status);
/// Nothing if there is none or it cannot be read.
std::optional<RunStatus> readStatus(const std::filesystem::path& run);

/// Why a process of the run stopped.
struct RunFailure {
  protocol::Cause cause = protocol::Cause::Internal;
  std::string sentence, suggestion;
  int rank = 0;  // -1: the launcher
  std::int64_t step = 0;
  double time = 0;  // Unix seconds
};

void writeFailure(const std::filesystem::path& run, const RunFailure& failure);
/// The earliest failure that any process of the run has written: later ones are usually its echo.
std::optional<RunFailure> firstFailure(const std::filesystem::path& run);
/// Removes error files, STOP and PAUSE of an earlier start.
void clearOldOutcome(const std::filesystem::path& run);

bool stopRequested(const std::filesystem::path& run);
bool pauseRequested(const std::filesystem::path& run);

/// Does `write`, a part of telling how a run ended. Where that fails the log says so and no more:
/// it must not take the place of what is told.
void tryToWrite(const std::function<void()>& write) noexcept;

/// The exception being handled as a failure; call inside a catch block.
RunFailure currentFailure();
/// Does the job; the failure if it found no room on the disk. Throws its other failures.
std::optional<RunFailure> noRoomFor(const std::function<void()>& job);

}  // namespace crossflow::training
