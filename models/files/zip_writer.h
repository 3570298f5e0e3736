// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes zip files of stored records, aligned so that tensors can be mapped: PyTorch's and numpy's.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/atomic_file.h"

namespace crossflow::models {

class ZipWriter {
 public:
  /// Records start at multiples of `alignment` (a power of two).
  ZipWriter(const std::filesystem::path& file, uint64_t expectedBytes, uint64_t alignment);

  /// Throws Error (disk full, I/O error). Names must be unique and below 1 kB.
  void add(const std::string& name, const void* bytes, uint64_t length);
  void add(const std::string& name, std::string_view bytes) {
    add(name, bytes.data(), bytes.size());
  }
  /// Writes the directory and gives the file its name.
  void commit();

 private:
  struct Written {
    std::string name;
    uint64_t headerOffset, size;
    uint32_t crc;
  };
  void writeEntry(const Written& record);
  void writeEnd(uint64_t start);

  AtomicFile file_;
  uint64_t alignment_;
  std::vector<Written> written_;
};

}  // namespace crossflow::models
