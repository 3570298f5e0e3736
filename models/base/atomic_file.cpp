// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>

namespace crossflow {
inline namespace base {

namespace {

constexpr size_t kBufferBytes = 1 << 20;
constexpr mode_t kMode = 0666;  // less the user's umask

/// Short and of its own, so that a long target name cannot make it too long.
std::filesystem::path temporaryName(const std::filesystem::path& folder) {
  static std::atomic<unsigned> counter{0};
  return folder /
         (".crossflow-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp");
}

std::filesystem::path folderOf(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

std::string megabytes(uint64_t bytes) {
  return std::to_string((bytes >> 20) + 1) + " MB";
}

}  // namespace

AtomicFile::AtomicFile(const std::filesystem::path& file, uint64_t expectedBytes) : target_(file) {
  std::error_code ignored;
  // A link keeps pointing where it points: the file behind it is replaced.
  if (std::filesystem::is_symlink(target_, ignored)) {
    const auto real = std::filesystem::weakly_canonical(target_, ignored);
    if (!ignored) target_ = real;
  }
  if (std::filesystem::is_directory(target_, ignored)) fail("is a folder", EISDIR);
  struct statvfs space {};
  if (::statvfs(folderOf(target_).c_str(), &space) == 0) {
    const uint64_t available = static_cast<uint64_t>(space.f_bavail) * space.f_frsize;
    if (expectedBytes > available) {
      throw DiskFullError("\"" + target_.string() + "\" needs " + megabytes(expectedBytes) +
                          " but only " + megabytes(available) +
                          " are free; make room or choose another folder.");
    }
  }
  openTemporary();
  buffer_.reserve(kBufferBytes);
}

void AtomicFile::openTemporary() {
  // Without a name nothing is left behind even if the program is killed. Not every file system can.
  descriptor_ = ::open(folderOf(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
  if (descriptor_ >= 0) return;
  temporary_ = temporaryName(folderOf(target_));
  descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
  if (descriptor_ < 0) fail("cannot be written", errno);
  named_ = true;
}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (named_) ::unlink(temporary_.c_str());
}

void AtomicFile::write(const void* bytes, uint64_t length) {
  position_ += length;
  if (buffer_.size() + length <= kBufferBytes) {
    buffer_.append(static_cast<const char*>(bytes), static_cast<size_t>(length));
    return;
  }
  flushBuffer();
  writeThrough(static_cast<const char*>(bytes), length);
}

void AtomicFile::flushBuffer() {
  writeThrough(buffer_.data(), buffer_.size());
  buffer_.clear();
}

void AtomicFile::writeThrough(const char* bytes, uint64_t length) {
  while (length > 0) {
    const size_t part = static_cast<size_t>(std::min<uint64_t>(length, uint64_t{1} << 30));
    const ssize_t written = ::write(descriptor_, bytes, part);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("could not be written to the end", errno);
    bytes += written;
    length -= static_cast<uint64_t>(written);
  }
}

void AtomicFile::commit() {
  flushBuffer();
  if (::fsync(descriptor_) != 0) fail("could not be flushed to the disk", errno);
  if (!named_) {
    temporary_ = temporaryName(folderOf(target_));
    const std::string self = "/proc/self/fd/" + std::to_string(descriptor_);
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, temporary_.c_str(), AT_SYMLINK_FOLLOW) != 0) {
      fail("could not be given its name", errno);
    }
    named_ = true;
  }
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) fail("could not be flushed to the disk", errno);
  if (::rename(temporary_.c_str(), target_.c_str()) != 0)
    fail("could not be given its name", errno);
  named_ = false;
  // The new name itself lives in the folder.
  const int folder = ::open(folderOf(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail("was written, but its folder could not be flushed", errno);
  const int flushed = ::fsync(folder);
  const int reason = errno;
  ::close(folder);
  // Some network file systems cannot flush folders; they keep names safe themselves.
  if (flushed != 0 && reason != EINVAL) {
    fail("was written, but its folder could not be flushed", reason);
  }
}

void AtomicFile::fail(const char* what, int reason) const {
  const std::string text = "\"" + target_.string() + "\" " + what + " (" + std::strerror(reason);
  if (reason == ENOSPC || reason == EDQUOT)
    throw DiskFullError(text + "); make room or choose another folder.");
  throw Error(text + "); choose another folder or name.");
}

void writeFileAtomically(const std::filesystem::path& file, std::string_view bytes) {
  AtomicFile output(file, bytes.size());
  output.write(bytes);
  output.commit();
}

}  // namespace base
}  // namespace crossflow
