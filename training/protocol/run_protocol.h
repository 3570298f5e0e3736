// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A training run is a folder. The trainer writes it, the window and the command line read it;
// nothing else passes between them, so either side may start, stop or crash without the other.
//   config.json          what to train; written once, before the start
//   status.json          state, heartbeat, step; replaced atomically by rank 0 and the launcher
//   events.jsonl         one JSON object per line, append only, flushed line by line; rank 0
//   rank_<k>.log         what rank k said
//   error_<k>.json       why rank k stopped; absent if it did not fail
//   checkpoints/<step>.ckpt/   the original's layout and a manifest
//   samples/<step>.png   pictures of the sample prompts
//   STOP                 its existence asks for a clean end
//   PAUSE                while it exists the run rests, with everything loaded; a start removes it
//   run.lock             locked by the launcher and its workers for as long as one of them lives
// Every line of events.jsonl holds "v", "time" (Unix seconds), "step" and "kind". After a resume a
// step may appear twice: the last one counts. A torn last line is to be ignored.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace crossflow::training::protocol {

inline constexpr int kVersion = 1;

inline constexpr std::string_view kConfigFile = "config.json";
inline constexpr std::string_view kStatusFile = "status.json";
inline constexpr std::string_view kEventFile = "events.jsonl";
inline constexpr std::string_view kStopFile = "STOP";
inline constexpr std::string_view kPauseFile = "PAUSE";
inline constexpr std::string_view kLockFile = "run.lock";
inline constexpr std::string_view kCheckpointFolder = "checkpoints";
inline constexpr std::string_view kSampleFolder = "samples";
inline constexpr std::string_view kBestCheckpointFile = "best.json";
/// Beside it: {"v": 1, "steps": [...]}, the checkpoints that are never removed to make room.
inline constexpr std::string_view kKeptCheckpointsFile = "kept.json";

inline std::string rankLogFile(int rank) {
  return "rank_" + std::to_string(rank) + ".log";
}
inline std::string rankErrorFile(int rank) {
  return "error_" + std::to_string(rank) + ".json";
}
/// The launcher's own failures, e.g. a rank that died without a word.
inline constexpr std::string_view kLauncherErrorFile = "error_launcher.json";

/// Checkpoints that a whole run writes, with one of a stop between two saves; saveInterval >= 1.
constexpr int64_t checkpointsWritten(int64_t steps, int64_t saveInterval) {
  return (steps + saveInterval - 1) / saveInterval + 1;
}
/// That lie there at a time at most: the newest `keepLast`, the best and the one being written.
constexpr int64_t mostCheckpoints(int64_t steps, int64_t saveInterval, int64_t keepLast) {
  return std::min(keepLast + 2, checkpointsWritten(steps, saveInterval));
}

/// Seconds between two heartbeats of status.json, and after how many without one a run is taken for
/// dead.
inline constexpr double kHeartbeatSeconds = 1.0;
inline constexpr double kSilenceSeconds = 15.0;

/// Paused: by PAUSE, or because the disk is full; the message tells.
enum class RunState {
  // clang-format off
  Preparing, Running, Saving, Evaluating, Paused, Stopping, Stopped, Finished, Failed
  // clang-format on
};
inline constexpr std::array<std::string_view, 9> kRunStateNames{
    "preparing", "running", "saving",   "evaluating", "paused",
    "stopping",  "stopped", "finished", "failed"};

/// True while processes of the run are expected to be alive.
constexpr bool isActive(RunState state) {
  return state < RunState::Stopped;
}

enum class EventKind {
  Started,     // world, device, parameters
  Resumed,     // checkpoint
  Metrics,     // loss, flow, flow_<stage>, contrastive, kl, lr, gradient_norm, pictures_per_second,
               // ...
  Validation,  // loss, by_time: [...]
  Sample,      // file
  Checkpoint,  // file, seconds
  Evaluation,  // fid, clip_score, psnr: what could be computed
  Notice,      // text: something recovered from, e.g. an unreadable feature that was skipped
  Stopped,     // reason
  Finished,
  Failed  // text, cause
};
inline constexpr std::array<std::string_view, 11> kEventKindNames{
    "started",    "resumed", "metrics", "validation", "sample", "checkpoint",
    "evaluation", "notice",  "stopped", "finished",   "failed"};

/// Why a run ended, as exit code of `crossflow-train` and as "cause" in error files.
enum class Cause {
  None = 0,  // finished, or stopped on request with a checkpoint
  Usage = 2,
  BadConfig = 10,  // config.json: the sentence names the entry
  BadData = 11,    // too many unreadable pictures or features
  BadCheckpoint = 12,
  NonFinite = 13,  // loss or gradient is not a number, also after the stated retries
  OutOfMemory = 14,
  NoSpace = 15,
  LostRank = 16,  // another process of the job died or fell silent
  NoDevice = 17,  // a GPU was asked for and none can be used
  Network = 18,   // the ranks could not find each other
  Internal = 70
};

constexpr int exitCode(Cause cause) {
  return static_cast<int>(cause);
}

// clang-format off
inline constexpr std::array<std::pair<Cause, std::string_view>, 12> kCauseNames{{
    {Cause::None, "none"}, {Cause::Usage, "usage"}, {Cause::BadConfig, "bad_config"},
    {Cause::BadData, "bad_data"}, {Cause::BadCheckpoint, "bad_checkpoint"},
    {Cause::NonFinite, "non_finite"}, {Cause::OutOfMemory, "out_of_memory"},
    {Cause::NoSpace, "no_space"}, {Cause::LostRank, "lost_rank"}, {Cause::NoDevice, "no_device"},
    {Cause::Network, "network"}, {Cause::Internal, "internal"}}};
// clang-format on

constexpr std::string_view causeName(Cause cause) {
  for (const auto& [known, word] : kCauseNames)
    if (known == cause) return word;
  return "internal";
}

constexpr std::string_view name(RunState state) {
  return kRunStateNames[static_cast<std::size_t>(state)];
}
constexpr std::string_view name(EventKind kind) {
  return kEventKindNames[static_cast<std::size_t>(kind)];
}

/// RunState::Failed for a word this version does not know.
constexpr RunState runState(std::string_view word) {
  for (std::size_t i = 0; i < kRunStateNames.size(); ++i)
    if (kRunStateNames[i] == word) return static_cast<RunState>(i);
  return RunState::Failed;
}

}  // namespace crossflow::training::protocol
