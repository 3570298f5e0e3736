// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the trainer says of a file that cannot be written.

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>

#include "models/base/atomic_file.h"
#include "training/config/run_error.h"

namespace crossflow::training {

/// A full disk is a cause of its own; all else that keeps a file from being written is not.
inline protocol::Cause causeOfWriting(int code) {
  return saysDiskFull(code) ? protocol::Cause::NoSpace : protocol::Cause::Internal;
}

/// Throws RunError: "Cannot `what` `file`: `code`, an errno, in words." `room` is said of a full
/// disk alone.
[[noreturn]] inline void failWriting(
    const char* what, const std::filesystem::path& file, int code,
    const std::string& room =
        "Free disk space and start the run again; it resumes from its newest "
        "checkpoint.") {
  throw RunError(
      causeOfWriting(code),
      std::string("Cannot ") + what + " " + file.string() + ": " + std::strerror(code) + ".",
      code == EFBIG        ? "Raise the limit for the length of files (ulimit -f) and start again."
      : saysDiskFull(code) ? room
                           : "");
}

}  // namespace crossflow::training
