// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file that appears under its name complete or not at all: written beside it, flushed to the
// disk, then renamed. Used for everything we write that somebody may want back.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "models/base/error.h"

namespace crossflow {
inline namespace base {

/// There is no room; callers treat this unlike other failures.
class DiskFullError : public Error {
 public:
  using Error::Error;
};

class AtomicFile {
 public:
  /// Throws Error when the folder cannot be written or has less room than `expectedBytes`.
  explicit AtomicFile(const std::filesystem::path& file, uint64_t expectedBytes = 0);
  /// Without commit() nothing is left behind, and a file of that name stays as it was.
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Throws Error (disk full, I/O error).
  void write(const void* bytes, uint64_t length);
  void write(std::string_view bytes) { write(bytes.data(), bytes.size()); }
  uint64_t position() const { return position_; }

  /// Flushes file and folder and gives the file its name. Throws Error.
  void commit();

 private:
  void openTemporary();
  void flushBuffer();
  void writeThrough(const char* bytes, uint64_t length);
  [[noreturn]] void fail(const char* what, int reason) const;

  std::filesystem::path target_, temporary_;
  int descriptor_ = -1;
  bool named_ = false;  // the temporary file has a name that must be removed
  uint64_t position_ = 0;
  std::string buffer_;
};

/// The whole of a small file in one call.
void writeFileAtomically(const std::filesystem::path& file, std::string_view bytes);

}  // namespace base
}  // namespace crossflow
