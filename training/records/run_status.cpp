// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/run_status.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>

#include "models/base/atomic_file.h"
#include "models/base/device_fault.h"
#include "models/base/out_of_memory.h"
#include "models/base/proc_facts.h"
#include "models/base/unix_time.h"
#include "models/config/json_fields.h"
#include "training/config/run_error.h"
#include "training/records/log.h"
#include "training/records/write_failure.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;
using protocol::Cause;

namespace {

constexpr const char* kMakeRoom =
    "Free disk space or lower train.keepLast, then start the run again; it resumes from its newest "
    "checkpoint.";
constexpr const char* kRaiseLimit =
    "Then start the run again; it resumes from its newest checkpoint.";  // said already: raise it

std::string lineOf(const json& content) {
  return content.dump(1, ' ', false, json::error_handler_t::replace) + '\n';
}

void replaceFile(const fs::path& file, const json& content) {
  writeFileAtomically(file, lineOf(content), Existing::Replace, Flush::ToDisk);
}

// A full disk has no room for a new file, but what is there can be written over: readers take no
// half of it, they look again.
void overwriteFile(const fs::path& file, std::string text) {
  const auto before = static_cast<std::size_t>(fs::file_size(file));
  if (text.size() < before) text.insert(text.size() - 1, before - text.size(), ' ');
  std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
  errno = 0;
  if (!out.write(text.data(), static_cast<std::streamsize>(text.size())).flush())
    failWriting("write", file, errno != 0 ? errno : EIO);
}

std::optional<json> findObject(const fs::path& file) {
  json content = models::findJsonFile(file);
  return content.is_object() ? std::optional(std::move(content)) : std::nullopt;
}

Cause causeOf(const std::string& word) {
  for (const auto& [cause, name] : protocol::kCauseNames)
    if (name == word) return cause;
  return Cause::Internal;
}

bool isErrorFile(const fs::path& file) {
  return file.filename().string().starts_with("error_") && file.extension() == ".json";
}

// The first line only: LibTorch appends a back trace.
std::string firstLine(const char* text) {
  return std::string(text, std::strcspn(text, "\n"));
}

/// As a sentence: what a library says mostly ends without a full stop.
std::string ended(std::string text) {
  return text.empty() || text.back() == '.' ? text : text + '.';
}

/// Of Gloo, NCCL and the ranks' store: another rank has died, or has been silent for too long.
bool saysLostRank(std::string_view text) {
  constexpr std::string_view kWords[] = {"gloo/transport", "Watchdog caught collective",
                                         "NCCL communicator was aborted", "ncclRemoteError"};
  return std::ranges::any_of(kWords, [text](std::string_view words) {
    return text.find(words) != std::string_view::npos;
  });
}

void tellLostRank(RunFailure& f) {
  f.cause = Cause::LostRank;
  f.sentence = ended("Another process of the job is gone or silent: " + f.sentence);
  f.suggestion = "Look at the other ranks' error files and logs; start again to resume.";
}

void tellTorch(const c10::Error& error, RunFailure& f) {
  f.sentence = firstLine(error.what_without_backtrace());
  if (isOutOfMemory(error)) {
    f.cause = Cause::OutOfMemory;
    f.sentence = ended("The device ran out of memory: " + f.sentence);
    f.suggestion =
        "Lower train.batchSize and raise train.accumulation, or switch train.checkpointing on.";
    return;
  }
  const auto* fault = dynamic_cast<const c10::AcceleratorError*>(&error);
  const bool lost = isDeviceLost(fault == nullptr ? 0 : fault->get_error_code(), f.sentence);
  const bool ofJob = dynamic_cast<const c10::DistError*>(&error) != nullptr;
  if (!lost && (ofJob || saysLostRank(error.what()))) return tellLostRank(f);
  if (fault == nullptr && !lost) return;
  f.sentence = ended("The graphics card reported a fault: " + f.sentence);
  if (lost) {
    f.suggestion =
        "Nothing in this process can use the card any more. Start again; the run resumes from "
        "its newest checkpoint. If the fault comes back, look at the driver's messages (dmesg).";
  } else {
    f.suggestion = "The card cannot do what it was asked; `crossflow devices` tells what it is.";
  }
}

}  // namespace

// Written again every few seconds, and after a power cut nobody lives whom it could be about: the
// training does not wait for the disk.
void writeStatus(const fs::path& run, const RunStatus& s) {
  const fs::path file = run / protocol::kStatusFile;
  const std::string text = lineOf({{"v", protocol::kVersion},
                                   {"state", name(s.state)},
                                   {"pid", s.pid},
                                   {"host", hostName()},
                                   {"step", s.step},
                                   {"steps", s.steps},
                                   {"moves", s.moves},
                                   {"world", s.world},
                                   {"heartbeat", s.heartbeat},
                                   {"seconds_remaining", s.secondsRemaining},
                                   {"pictures_per_second", s.picturesPerSecond},
                                   {"message", s.message},
                                   {"checkpoint", s.checkpoint}});
  try {
    writeFileAtomically(file, text, Existing::Replace, Flush::Never);
  } catch (const DiskFullError&) {
    std::error_code none;
    if (!fs::exists(file, none)) throw;
    overwriteFile(file, text);
  }
}

std::optional<RunStatus> readStatus(const fs::path& run) try {
  const auto content = findObject(run / protocol::kStatusFile);
  if (!content) return std::nullopt;
  RunStatus s;
  s.state = protocol::runState(content->value("state", ""));
  s.pid = content->value("pid", std::int64_t{0});
  s.step = content->value("step", std::int64_t{0});
  s.steps = content->value("steps", std::int64_t{0});
  s.moves = content->value("moves", std::int64_t{0});
  s.world = content->value("world", 1);
  s.heartbeat = content->value("heartbeat", 0.0);
  s.secondsRemaining = content->value("seconds_remaining", -1.0);
  s.picturesPerSecond = content->value("pictures_per_second", 0.0);
  s.message = content->value("message", "");
  s.checkpoint = content->value("checkpoint", "");
  return s;
} catch (const json::exception&) {
  return std::nullopt;
}

void writeFailure(const fs::path& run, const RunFailure& f) {
  const fs::path file =
      f.rank < 0 ? run / protocol::kLauncherErrorFile : run / protocol::rankErrorFile(f.rank);
  replaceFile(file, {{"v", protocol::kVersion},
                     {"time", f.time},
                     {"rank", f.rank},
                     {"step", f.step},
                     {"cause", protocol::causeName(f.cause)},
                     {"sentence", f.sentence},
                     {"suggestion", f.suggestion}});
}

std::optional<RunFailure> firstFailure(const fs::path& run) {
  std::optional<RunFailure> first;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(run, ignored)) {
    if (!isErrorFile(entry.path())) continue;
    const auto content = findObject(entry.path());
    if (!content) continue;
    RunFailure f{causeOf(content->value("cause", "")),    content->value("sentence", ""),
                 content->value("suggestion", ""),        content->value("rank", 0),
                 content->value("step", std::int64_t{0}), content->value("time", 0.0)};
    if (!first || f.time < first->time) first = std::move(f);
  }
  return first;
}

void clearOldOutcome(const fs::path& run) {
  std::vector<fs::path> old{run / protocol::kStopFile, run / protocol::kPauseFile};
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(run, ignored))
    if (isErrorFile(entry.path())) old.push_back(entry.path());
  for (const fs::path& file : old) fs::remove(file, ignored);
}

bool stopRequested(const fs::path& run) {
  std::error_code ignored;
  return fs::exists(run / protocol::kStopFile, ignored);
}

void tryToWrite(const std::function<void()>& write) noexcept {
  try {
    write();
  } catch (const std::exception& error) {
    logError(std::string("This could not be written into the run folder: ") + error.what());
  }
}

bool pauseRequested(const fs::path& run) {
  std::error_code ignored;
  return fs::exists(run / protocol::kPauseFile, ignored);
}

std::optional<RunFailure> noRoomFor(const std::function<void()>& job) try {
  job();
  return std::nullopt;
} catch (...) {
  RunFailure failure = currentFailure();
  if (failure.cause != Cause::NoSpace) throw;
  return failure;
}

RunFailure currentFailure() {
  RunFailure f;
  f.time = unixTime();
  try {
    throw;
  } catch (const RunError& error) {
    f.cause = error.cause;
    f.sentence = error.what();
    f.suggestion = error.suggestion;
  } catch (const base::DiskFullError& error) {
    f.cause = Cause::NoSpace;
    f.sentence = error.what();
    f.suggestion = error.reason == EFBIG ? kRaiseLimit : kMakeRoom;
  } catch (const fs::filesystem_error& error) {
    f.cause = Cause::BadData;  // a name too long, a link to itself, a folder that is gone
    f.sentence = error.path1().string() + " cannot be used: " + error.code().message() + '.';
    if (saysDiskFull(error.code().value())) {
      f.cause = Cause::NoSpace;
      f.suggestion = kMakeRoom;
    }
  } catch (const base::CheckpointError& error) {
    f.cause = Cause::BadCheckpoint;
    f.sentence = error.what();
  } catch (const std::bad_alloc&) {
    f.cause = Cause::OutOfMemory;
    f.sentence = "The computer ran out of memory.";
    f.suggestion = "Lower train.batchSize or data.cacheMegabytes.";
  } catch (const c10::Error& error) {
    tellTorch(error, f);
  } catch (const std::exception& error) {
    f.sentence = firstLine(error.what());
    if (saysLostRank(error.what())) tellLostRank(f);
  } catch (...) {
    f.sentence = "Something that is not an exception was thrown.";
  }
  return f;
}

}  // namespace crossflow::training
