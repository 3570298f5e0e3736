// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/run_lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>
#include <utility>

#include "models/base/atomic_file.h"
#include "models/base/small_file.h"
#include "models/base/unix_time.h"
#include "training/records/write_failure.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

constexpr std::chrono::milliseconds kPause{50};
constexpr std::uint64_t kLongestSignature = 4096;

// Open-file-description locks: inherited by children, released with the last descriptor.
bool lockWhole(int descriptor) {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  return fcntl(descriptor, F_OFD_SETLK, &whole) == 0;
}

bool isBusy(int reason) {
  return reason == EAGAIN || reason == EACCES;
}

// Whoever started this process may have passed the lock on: a descriptor of that very file.
std::optional<int> inheritedLock(const fs::path& file) {
  struct stat wanted {};
  if (stat(file.c_str(), &wanted) != 0) return std::nullopt;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc/self/fd", ignored)) {
    const int descriptor = std::atoi(entry.path().filename().c_str());
    struct stat status {};
    const bool same = fstat(descriptor, &status) == 0 && status.st_dev == wanted.st_dev &&
                      status.st_ino == wanted.st_ino;
    if (same && descriptor > 2 && lockWhole(descriptor)) return descriptor;
  }
  return std::nullopt;
}

void sign(int descriptor) {
  const std::string text =
      nlohmann::json{{"v", 1}, {"pid", getpid()}, {"started", base::unixTime()}}.dump();
  const bool written =
      ftruncate(descriptor, 0) == 0 &&
      pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
  static_cast<void>(written);  // for people's eyes; the lock itself is what counts
}

std::string holderOf(const fs::path& file) {
  const auto text = models::trySmallFile(file, kLongestSignature);
  const auto signature = nlohmann::json::parse(text.value_or(""), nullptr, false);
  if (!signature.is_object() || !signature.contains("pid") || !signature["pid"].is_number_integer())
    return "another process";
  return "process " + std::to_string(signature["pid"].get<std::int64_t>());
}

}  // namespace

RunLock RunLock::take(const fs::path& run, std::chrono::milliseconds patience) {
  const fs::path file = run / protocol::kLockFile;
  if (inheritedLock(file)) return RunLock(-1);
  // No O_CLOEXEC: the workers are to hold it, too.
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_NONBLOCK, 0644);
  if (descriptor < 0)
    throw RunError(causeOfWriting(errno),
                   "Cannot write " + file.string() + ": " + std::strerror(errno) + ".",
                   "Make the folder writable or copy the run elsewhere.");
  RunLock lock(descriptor);
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!lockWhole(descriptor)) {
    if (!isBusy(errno)) return lock;
    if (std::chrono::steady_clock::now() >= end)
      throw RunError(Cause::Usage, run.string() + " is being trained by " + holderOf(file) + ".",
                     "Stop that first (crossflow-train stops when " +
                         (run / protocol::kStopFile).string() +
                         " appears), or copy the run to another folder.");
    std::this_thread::sleep_for(kPause);
  }
  sign(descriptor);
  return lock;
}

RunLock::RunLock(RunLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

RunLock::~RunLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace crossflow::training
