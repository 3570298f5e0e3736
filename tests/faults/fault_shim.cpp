// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program (LD_PRELOAD): makes one of its system calls fail as a bad disk would.
//   CROSSFLOW_FAULT_UNDER   only files below this folder count
//   CROSSFLOW_FAULT_CALL    open, write, fsync, rename or mmap; all: they are only counted
//   CROSSFLOW_FAULT_NUMBER  which of these calls fails, from 1; 0: none
//   CROSSFLOW_FAULT_ERRNO   with what, a number
//   CROSSFLOW_FAULT_STAYS   1: all later ones, too (a full disk stays full; an interruption passes)
//   CROSSFLOW_FAULT_COUNT   a file that gets one letter (o, w, f, r, m) for each call that counted
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace {

struct Plan {
  const char* under = getenv("CROSSFLOW_FAULT_UNDER");
  const char* call = getenv("CROSSFLOW_FAULT_CALL");
  const char* count = getenv("CROSSFLOW_FAULT_COUNT");
  long number = numberOf("CROSSFLOW_FAULT_NUMBER");
  int error = static_cast<int>(numberOf("CROSSFLOW_FAULT_ERRNO"));
  bool stays = numberOf("CROSSFLOW_FAULT_STAYS") != 0;

  static long numberOf(const char* name) {
    const char* text = getenv(name);
    return text == nullptr ? 0 : strtol(text, nullptr, 10);
  }
};

const Plan& plan() {
  static const Plan plan;
  return plan;
}

bool below(const char* path) {
  const size_t length = strlen(plan().under);
  if (strncmp(path, plan().under, length) == 0) return true;
  if (path[0] == '/') return false;  // a relative path lies below the working directory
  char here[4096];
  return getcwd(here, sizeof here) != nullptr && strncmp(here, plan().under, length) == 0;
}

bool below(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const long length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = 0;
  return path[0] == '/' && below(path);
}

/// True if this call is to fail; errno is set.
template <typename File>
bool fails(const char* call, File file) {
  static std::atomic<long> calls{0};
  if (plan().call == nullptr || plan().under == nullptr) return false;
  if (strcmp(plan().call, call) != 0 && strcmp(plan().call, "all") != 0) return false;
  if (!below(file)) return false;
  if (plan().count != nullptr) {
    const long out =
        syscall(SYS_openat, AT_FDCWD, plan().count, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (out >= 0) {
      syscall(SYS_write, out, call, 1);
      syscall(SYS_close, out);
    }
  }
  const long now = ++calls;
  const bool hit =
      plan().number > 0 && (now == plan().number || (plan().stays && now > plan().number));
  if (hit) errno = plan().error;
  return hit;
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

#define NEXT(name) static const auto real = next<decltype(&::name)>(#name)

#define OPEN_WITH_MODE(name)                                   \
  extern "C" int name(const char* path, int flags, ...) {      \
    NEXT(name);                                                \
    va_list rest;                                              \
    va_start(rest, flags);                                     \
    const mode_t mode = va_arg(rest, mode_t);                  \
    va_end(rest);                                              \
    return fails("open", path) ? -1 : real(path, flags, mode); \
  }
OPEN_WITH_MODE(open)
OPEN_WITH_MODE(open64)

#define OPENAT_WITH_MODE(name)                                         \
  extern "C" int name(int folder, const char* path, int flags, ...) {  \
    NEXT(name);                                                        \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    const mode_t mode = va_arg(rest, mode_t);                          \
    va_end(rest);                                                      \
    return fails("open", path) ? -1 : real(folder, path, flags, mode); \
  }
OPENAT_WITH_MODE(openat)
OPENAT_WITH_MODE(openat64)

extern "C" FILE* fopen(const char* path, const char* mode) {
  NEXT(fopen);
  return fails("open", path) ? nullptr : real(path, mode);
}
extern "C" FILE* fopen64(const char* path, const char* mode) {
  NEXT(fopen64);
  return fails("open", path) ? nullptr : real(path, mode);
}
extern "C" ssize_t write(int file, const void* bytes, size_t length) {
  NEXT(write);
  return fails("write", file) ? -1 : real(file, bytes, length);
}
extern "C" ssize_t pwrite64(int file, const void* bytes, size_t length, off64_t at) {
  NEXT(pwrite64);
  return fails("write", file) ? -1 : real(file, bytes, length, at);
}
extern "C" ssize_t pwrite(int file, const void* bytes, size_t length, off_t at) {
  NEXT(pwrite);
  return fails("write", file) ? -1 : real(file, bytes, length, at);
}
extern "C" ssize_t writev(int file, const iovec* parts, int count) {
  NEXT(writev);
  return fails("write", file) ? -1 : real(file, parts, count);
}
extern "C" int fsync(int file) {
  NEXT(fsync);
  return fails("fsync", file) ? -1 : real(file);
}
extern "C" int fdatasync(int file) {
  NEXT(fdatasync);
  return fails("fsync", file) ? -1 : real(file);
}
extern "C" int rename(const char* from, const char* to) noexcept {
  NEXT(rename);
  return fails("rename", to) ? -1 : real(from, to);
}
extern "C" int renameat2(int from, const char* name, int to, const char* target,
                         unsigned flags) noexcept {
  NEXT(renameat2);
  return fails("rename", target) ? -1 : real(from, name, to, target, flags);
}
extern "C" int linkat(int from, const char* name, int to, const char* target, int flags) noexcept {
  NEXT(linkat);
  return fails("rename", target) ? -1 : real(from, name, to, target, flags);
}
extern "C" int link(const char* from, const char* to) noexcept {
  NEXT(link);
  return fails("rename", to) ? -1 : real(from, to);
}
extern "C" void* mmap(void* at, size_t length, int protection, int flags, int file,
                      off_t offset) noexcept {
  NEXT(mmap);
  if (file >= 0 && fails("mmap", file)) return MAP_FAILED;
  return real(at, length, protection, flags, file, offset);
}
extern "C" void* mmap64(void* at, size_t length, int protection, int flags, int file,
                        off64_t offset) noexcept {
  NEXT(mmap64);
  if (file >= 0 && fails("mmap", file)) return MAP_FAILED;
  return real(at, length, protection, flags, file, offset);
}
