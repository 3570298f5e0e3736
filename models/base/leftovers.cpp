// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/leftovers.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace crossflow {
inline namespace base {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFront = ".crossflow-", kEnd = ".tmp";

/// The process in ".crossflow-PID-NUMBER.tmp"; nothing for any other name.
std::optional<pid_t> ownerOf(std::string_view name) {
  if (!name.starts_with(kFront) || !name.ends_with(kEnd)) return std::nullopt;
  name.remove_prefix(kFront.size());
  pid_t owner = 0;
  const auto end = std::from_chars(name.data(), name.data() + name.size(), owner);
  const bool whole = end.ec == std::errc() && end.ptr != name.data() + name.size();
  return whole && *end.ptr == '-' && owner > 0 ? std::optional(owner) : std::nullopt;
}

bool isGone(pid_t process) {
  return ::kill(process, 0) != 0 && errno == ESRCH;
}

/// Of another machine that shares the folder, or just being made: its process cannot be looked up.
bool isRecent(const fs::path& file) {
  constexpr std::chrono::minutes kYoung{2};
  std::error_code error;
  const auto written = fs::last_write_time(file, error);
  return error || fs::file_time_type::clock::now() - written < kYoung;
}

bool firstLook(const fs::path& folder) {
  static std::mutex mutex;
  static std::set<fs::path> seen;
  const std::lock_guard lock(mutex);
  return seen.insert(folder).second;
}

}  // namespace

fs::path temporaryNameIn(const fs::path& folder) {
  static std::atomic<unsigned> counter{0};
  std::string name(kFront);
  name += std::to_string(::getpid()) + "-" + std::to_string(counter++);
  name += kEnd;
  return folder / name;
}

void removeLeftoversOnce(const fs::path& folder) noexcept try {
  std::error_code error;
  if (!firstLook(fs::weakly_canonical(folder, error))) return;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const auto owner = ownerOf(it->path().filename().native());
    std::error_code ignored;
    if (owner && isGone(*owner) && !isRecent(it->path())) fs::remove(it->path(), ignored);
  }
} catch (...) {
  return;  // tidying up must not be what fails
}

}  // namespace base
}  // namespace crossflow
