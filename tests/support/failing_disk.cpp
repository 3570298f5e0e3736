// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failing_disk.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace {

thread_local int callsLeft = -1;  // -1: the disk is well
thread_local int failed = 0;

bool isFull() {
  if (callsLeft < 0) return false;
  if (callsLeft > 0) {
    --callsLeft;
    return false;
  }
  ++failed;
  errno = ENOSPC;
  return true;
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
  return isFull() ? -1 : syscall(SYS_write, file, bytes, count);
}

int fsync(int file) {
  return isFull() ? -1 : static_cast<int>(syscall(SYS_fsync, file));
}

int rename(const char* from, const char* to) noexcept {
  return isFull() ? -1 : static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renameat2(int from, const char* old, int to, const char* name, unsigned flags) noexcept {
  return isFull() ? -1 : static_cast<int>(syscall(SYS_renameat2, from, old, to, name, flags));
}

int linkat(int from, const char* old, int to, const char* name, int flags) noexcept {
  return isFull() ? -1 : static_cast<int>(syscall(SYS_linkat, from, old, to, name, flags));
}

}  // extern "C"

namespace crossflow::tests {

FailingDisk::FailingDisk(int calls) {
  callsLeft = calls;
  failed = 0;
}

FailingDisk::~FailingDisk() {
  callsLeft = -1;
}

int FailingDisk::failures() const {
  return failed;
}

}  // namespace crossflow::tests
