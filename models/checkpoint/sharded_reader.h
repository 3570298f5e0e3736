// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Checkpoints in several files: an index names the file of each tensor ("weight_map").

#include <map>
#include <memory>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/files/mapped_file.h"

namespace crossflow::models {

/// tensor name -> file name of an index. Throws CheckpointError: not an index, or file names that
/// leave its folder.
std::map<std::string, std::string> parseShardIndex(std::string_view json,
                                                   const std::filesystem::path& file);

class ShardedReader : public CheckpointReader {
 public:
  static bool looksLike(const MappedFile& file);
  /// Opens every shard, which lie beside the index. Throws CheckpointError.
  explicit ShardedReader(const MappedFile& index);

 protected:
  at::Tensor readAt(size_t index, std::optional<at::ScalarType> dtype) const override;

 private:
  std::map<std::string, std::unique_ptr<CheckpointReader>> shards_;  // by file name
  std::vector<const CheckpointReader*> sources_;                     // of each tensor
};

}  // namespace crossflow::models
