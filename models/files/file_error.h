// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way the readers and writers of this folder complain: "'<file>': <what is wrong>".

#include <filesystem>
#include <locale>
#include <sstream>

#include "models/base/error.h"

namespace crossflow::models {

/// Throws CheckpointError; end `what` with what the user can do.
[[noreturn]] inline void failFile(const std::filesystem::path& file, const Sentence& what) {
  throw CheckpointError(Sentence::tr("\"%1\": %2", file, what));
}

/// The same for files that only the trainer and the command line read, in English. The parts are
/// joined as they are.
template <typename... Parts>
[[noreturn]] void failFile(const std::filesystem::path& file, const Parts&... parts) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << '"' << file.string() << "\": ";
  (text << ... << parts);
  throw CheckpointError(text.str());
}

}  // namespace crossflow::models
