// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file opened for reading, as bytes to copy (checked reads) and as private mappings to view.
// Structure and converted data go through read(), which turns an I/O error into an Error; mappings
// serve tensors used as they lie in the file.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace crossflow::models {

class MappedFile : public std::enable_shared_from_this<MappedFile> {
 public:
  /// Regular files only. Throws CheckpointError.
  static std::shared_ptr<const MappedFile> open(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  uint64_t size() const { return size_; }
  /// Whether the file is still as long as it was when it was opened; asks the system.
  bool isWhole() const;

  /// True when [offset, offset + length) lies inside the file; never overflows.
  bool contains(uint64_t offset, uint64_t length) const {
    return offset <= size_ && length <= size_ - offset;
  }
  /// Copies bytes out. Throws CheckpointError naming the offset past the end and on I/O errors.
  void read(uint64_t offset, void* out, uint64_t length) const;
  /// The same into a string; the caller has bounded `length`.
  std::string readString(uint64_t offset, uint64_t length) const;

  /// A copy-on-write mapping of its own for a range of at least one byte, which keeps the file
  /// open. Its pages leave this process with the last pointer. A file that is cut short while it
  /// is mapped reads as zeros, see mapping_guard.h. Throws CheckpointError.
  std::shared_ptr<std::byte> view(uint64_t offset, uint64_t length) const;

 private:
  MappedFile(std::filesystem::path path, int descriptor);

  std::filesystem::path path_;
  int descriptor_ = -1;
  uint64_t size_ = 0;
};

}  // namespace crossflow::models
