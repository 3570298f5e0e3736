// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A few bytes here and there of a file that is not worth reading whole: its beginning, its end, and
// what the beginning points to.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace crossflow::training {

class SparseFile {
 public:
  /// Throws RunError(BadData) naming the file.
  explicit SparseFile(const std::filesystem::path& file);
  ~SparseFile();
  SparseFile(const SparseFile&) = delete;
  SparseFile& operator=(const SparseFile&) = delete;

  int64_t size() const { return size_; }
  /// Up to `count` bytes from `offset`, fewer at the end; valid until the next call. Offsets beyond
  /// the end give none.
  std::string_view at(int64_t offset, int64_t count);
  std::string_view last(int64_t count);

  /// 64 mixed bits of size, beginning and end; for files up to 68 kB that is all there is.
  uint64_t fingerprint();
  /// The same of every byte. Blocks while it reads.
  uint64_t fullFingerprint();

 private:
  std::string_view read(std::string& into, int64_t offset, int64_t count);

  int file_ = -1;
  int64_t size_ = 0;
  std::string name_, head_, elsewhere_;
};

}  // namespace crossflow::training
