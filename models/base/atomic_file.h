// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way in which this program writes files: a file appears under its name complete or not at
// all. It is written beside it, flushed to the disk and renamed, and its folder is flushed.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "models/base/error.h"

namespace crossflow {
inline namespace base {

/// A file could not be written; `reason` is the system's errno.
class FileWriteError : public Error {
 public:
  FileWriteError(const std::string& text, int why) : Error(text), reason(why) {}
  int reason;
};

/// There is no room; callers treat this unlike other failures.
class DiskFullError : public FileWriteError {
 public:
  using FileWriteError::FileWriteError;
};

/// Whether an errno says that there is no room, on the disk or in what the user may take of it.
bool saysDiskFull(int reason) noexcept;

/// What happens to a file that already has the name.
enum class Existing {
  Refuse,   // it is an error (EEXIST)
  Replace,  // it is replaced
  Rename,   // the new file is called name-2, name-3, ...
};

enum class Flush {
  ToDisk,  // the file outlives a power cut
  Never,   // for what is soon written again or easily made anew: after a power cut it may be empty
};

class AtomicFile {
 public:
  /// Throws FileWriteError when the folder cannot be written or has less room than `expectedBytes`.
  explicit AtomicFile(const std::filesystem::path& file, uint64_t expectedBytes = 0,
                      Existing existing = Existing::Replace);
  /// Without commit() nothing is left behind, and a file of that name stays as it was.
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Throws FileWriteError (disk full, I/O error).
  void write(const void* bytes, uint64_t length);
  void write(std::string_view bytes) { write(bytes.data(), bytes.size()); }
  /// Writes over bytes that are already there. Throws FileWriteError.
  void overwrite(uint64_t position, std::string_view bytes);
  uint64_t position() const { return position_; }

  /// Flushes file and folder, gives the file its name and returns it. Throws FileWriteError.
  std::filesystem::path commit(Flush flush = Flush::ToDisk);

 private:
  void openTemporary();
  void flushBuffer();
  void writeThrough(const char* bytes, uint64_t length);
  bool nameDirectly();
  void nameTemporary();
  int linkTo(const std::filesystem::path& name) const;
  [[noreturn]] void fail(const char* what, int reason) const;

  std::filesystem::path target_, temporary_;
  Existing existing_;
  int descriptor_ = -1;
  bool named_ = false;  // the temporary file has a name that must be removed
  uint64_t position_ = 0;
  std::string buffer_;
};

/// The whole of a small file in one call. Returns its name; throws FileWriteError.
std::filesystem::path writeFileAtomically(const std::filesystem::path& file, std::string_view bytes,
                                          Existing existing = Existing::Replace,
                                          Flush flush = Flush::ToDisk);

/// Gives `written`, which another library wrote in the same file system, the name `file`: flushed
/// and renamed as above. Throws FileWriteError, and `written` stays.
void putInPlace(const std::filesystem::path& written, const std::filesystem::path& file);

/// Flushes a file or a folder to the disk. Throws FileWriteError.
void syncToDisk(const std::filesystem::path& file);

/// "dir/cat.png", 2 -> "dir/cat-2.png"; 1 leaves the path as it is.
std::filesystem::path numberedPath(const std::filesystem::path& path, int number);

}  // namespace base
}  // namespace crossflow
