// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The central directory of a zip file, read strictly: what two programs could understand
// differently is refused (duplicate or climbing names, overlapping or encrypted records, local
// headers that contradict the directory). Used for PyTorch's files and
// numpy's .npz.

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/files/mapped_file.h"

namespace crossflow::models {

struct ZipRecord {
  std::string name;
  uint64_t offset = 0;          // of the record's bytes in the file
  uint64_t compressedSize = 0;  // bytes in the file
  uint64_t size = 0;            // bytes after inflating
  uint32_t crc = 0;             // 0 in a non-empty record: the writer did not compute it
  bool deflated = false;
};

class ZipArchive {
 public:
  static constexpr size_t kMaxRecords = 1 << 17;

  /// True when the file starts as a zip file does.
  static bool looksLike(const MappedFile& file);
  /// Throws CheckpointError naming the record or offset.
  explicit ZipArchive(std::shared_ptr<const MappedFile> file);

  const MappedFile& file() const { return *file_; }
  const std::vector<ZipRecord>& records() const { return records_; }
  /// nullptr if there is none.
  const ZipRecord* find(std::string_view name) const;

  /// The whole record, inflated and its checksum verified. Refuses more than `limit` bytes before
  /// anything is allocated.
  std::string readRecord(const ZipRecord& record, uint64_t limit) const;
  /// Verifies a stored record once; later calls are free. Throws CheckpointError when bytes
  /// changed.
  void verify(const ZipRecord& record) const;
  /// For readers that computed the checksum themselves while they used the bytes.
  void acceptChecksum(const ZipRecord& record, uint32_t crc) const;
  bool verified(const ZipRecord& record) const;

 private:
  std::shared_ptr<const MappedFile> file_;
  std::vector<ZipRecord> records_;
  std::unordered_map<std::string, size_t> index_;
  mutable std::vector<std::atomic<bool>> verified_;
};

}  // namespace crossflow::models
