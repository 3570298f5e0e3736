// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/atomic_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "models/base/leftovers.h"
#include "models/base/measures.h"

namespace crossflow {
inline namespace base {

namespace {

namespace fs = std::filesystem;

constexpr size_t kBufferBytes = 1 << 20;
constexpr mode_t kMode = 0666;  // less the user's umask
constexpr int kMaxNumber = 100'000;

fs::path folderOf(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// A link keeps pointing where it points: the file behind it is meant, also one that is not there
/// yet. A link that leads to itself stays what it is.
fs::path behindLinks(fs::path file) {
  constexpr int kMostLinks = 40;  // the kernel's own bound
  std::error_code trouble;
  for (int i = 0; i < kMostLinks && fs::is_symlink(file, trouble); ++i) {
    const fs::path next = fs::read_symlink(file, trouble);
    if (trouble) break;
    file = file.parent_path() / next;  // as the kernel reads it, ".." behind a link too
  }
  return file;
}

[[noreturn]] void failToWrite(const fs::path& file, const char* what, int reason) {
  const std::string text = "\"" + file.string() + "\" " + what + " (" + std::strerror(reason);
  if (reason == EFBIG)
    throw DiskFullError(text +
                            "); files may not become that long: raise the limit (ulimit -f) or "
                            "choose another disk.",
                        reason);
  if (saysDiskFull(reason))
    throw DiskFullError(text + "); make room or choose another folder.", reason);
  throw FileWriteError(text + "); choose another folder or name.", reason);
}

/// 0 or errno.
int renameTo(const fs::path& from, const fs::path& to, bool replace) {
  if (replace) return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // This file system knows no such rename; a second name for the file is as safe.
  if (::link(from.c_str(), to.c_str()) != 0) return errno;
  ::unlink(from.c_str());
  return 0;
}

/// 0 or errno.
int flushed(int descriptor) {
  while (::fsync(descriptor) != 0)
    if (errno != EINTR) return errno;
  return 0;
}

/// 0 or errno.
int flushed(const fs::path& file) {
  int descriptor = -1;
  do descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) return errno;
  const int reason = flushed(descriptor);
  ::close(descriptor);
  return reason;
}

/// A new name itself lives in the folder.
void syncFolderOf(const fs::path& file) {
  const int reason = flushed(folderOf(file));
  // Some network file systems cannot flush folders; they keep names safe themselves.
  if (reason != 0 && reason != EINVAL)
    failToWrite(file, "was written, but its folder could not be flushed", reason);
}

}  // namespace

bool saysDiskFull(int reason) noexcept {
  return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

AtomicFile::AtomicFile(const fs::path& file, uint64_t expectedBytes, Existing existing)
    : target_(file), existing_(existing) {
  std::error_code ignored;
  if (existing_ == Existing::Replace) target_ = behindLinks(target_);
  if (existing_ == Existing::Replace && fs::is_symlink(target_, ignored))
    fail("is a link that leads to itself", ELOOP);
  if (existing_ == Existing::Replace && fs::is_directory(target_, ignored))
    fail("is a folder", EISDIR);
  struct statvfs space {};
  // One without blocks is no disk, such as /proc.
  if (::statvfs(folderOf(target_).c_str(), &space) == 0 && space.f_blocks > 0) {
    const uint64_t available = static_cast<uint64_t>(space.f_bavail) * space.f_frsize;
    if (expectedBytes > available) {
      throw DiskFullError("\"" + target_.string() + "\" needs " +
                              sizeText(static_cast<int64_t>(expectedBytes), Rounding::Up) +
                              ", but only " +
                              sizeText(static_cast<int64_t>(available), Rounding::Down) +
                              " are free; make room or choose another folder.",
                          ENOSPC);
    }
  }
  openTemporary();
  buffer_.reserve(kBufferBytes);
}

void AtomicFile::openTemporary() {
  removeLeftoversOnce(folderOf(target_));
  // Without a name nothing is left behind even if the program is killed. Not every file system can.
  descriptor_ = ::open(folderOf(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kMode);
  if (descriptor_ >= 0) return;
  temporary_ = temporaryNameIn(folderOf(target_));
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

void AtomicFile::overwrite(uint64_t position, std::string_view bytes) {
  flushBuffer();
  while (!bytes.empty()) {
    const ssize_t written =
        ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(position));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("could not be written to the end", errno);
    bytes.remove_prefix(static_cast<size_t>(written));
    position += static_cast<uint64_t>(written);
  }
}

/// Gives the nameless file its name at once where nothing is called so; false: it must be renamed.
bool AtomicFile::nameDirectly() {
  return !named_ && linkTo(target_) == 0;
}

void AtomicFile::nameTemporary() {
  if (named_) return;
  temporary_ = temporaryNameIn(folderOf(target_));
  if (const int reason = linkTo(temporary_); reason != 0)
    fail("could not be given its name", reason);
  named_ = true;
}

int AtomicFile::linkTo(const fs::path& name) const {
  const std::string self = "/proc/self/fd/" + std::to_string(descriptor_);
  return ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0
                                                                                          : errno;
}

fs::path AtomicFile::commit(Flush flush) {
  flushBuffer();
  if (flush == Flush::ToDisk)
    if (const int reason = flushed(descriptor_); reason != 0)
      fail("could not be flushed to the disk", reason);
  const bool done = nameDirectly();
  if (!done) nameTemporary();
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) fail("could not be flushed to the disk", errno);
  fs::path file = target_;
  int reason = done ? 0 : renameTo(temporary_, file, existing_ == Existing::Replace);
  for (int number = 2; reason == EEXIST && existing_ == Existing::Rename && number <= kMaxNumber;
       ++number) {
    file = numberedPath(target_, number);
    reason = renameTo(temporary_, file, false);
  }
  if (reason != 0) fail("could not be given its name", reason);
  named_ = false;
  if (flush == Flush::ToDisk) syncFolderOf(file);
  return file;
}

void AtomicFile::fail(const char* what, int reason) const {
  failToWrite(target_, what, reason);
}

fs::path writeFileAtomically(const fs::path& file, std::string_view bytes, Existing existing,
                             Flush flush) {
  AtomicFile output(file, bytes.size(), existing);
  output.write(bytes);
  return output.commit(flush);
}

void putInPlace(const fs::path& written, const fs::path& file) {
  if (const int reason = flushed(written); reason != 0)
    failToWrite(file, "could not be flushed to the disk", reason);
  if (const int reason = renameTo(written, file, true); reason != 0)
    failToWrite(file, "could not be given its name", reason);
  syncFolderOf(file);
}

void syncToDisk(const fs::path& file) {
  if (const int reason = flushed(file); reason != 0)
    failToWrite(file, "could not be flushed to the disk", reason);
}

fs::path numberedPath(const fs::path& path, int number) {
  if (number <= 1) return path;
  fs::path name = path.stem();
  name += "-" + std::to_string(number);
  name += path.extension();
  return path.parent_path() / name;
}

}  // namespace base
}  // namespace crossflow
