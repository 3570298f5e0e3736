// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The numbers of a run as an event file that TensorBoard shows: records of a length, a checksum
// (masked CRC-32C), a protocol buffer of class Event, and its checksum. Scalars alone.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crossflow::training {

class TensorboardWriter {
 public:
  /// Opens a new file in `folder`, which is made if need be; TensorBoard shows the files of a
  /// folder as one run. Throws RunError(NoSpace).
  explicit TensorboardWriter(const std::filesystem::path& folder);
  ~TensorboardWriter();
  TensorboardWriter(const TensorboardWriter&) = delete;
  TensorboardWriter& operator=(const TensorboardWriter&) = delete;

  /// Tags with slashes become groups, e.g. "train/loss". Throws RunError(NoSpace).
  void write(std::int64_t step, const std::vector<std::pair<std::string, double>>& scalars);

 private:
  void record(const std::string& event);

  std::filesystem::path path_;
  int file_ = -1;
};

/// CRC-32C (Castagnoli) of `bytes`.
uint32_t crc32c(std::string_view bytes);

}  // namespace crossflow::training
