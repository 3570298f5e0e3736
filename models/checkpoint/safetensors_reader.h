// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The safetensors format: eight bytes of header size, a JSON header, the tensors one after another.

#include <atomic>
#include <memory>
#include <vector>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/stored_tensor.h"

namespace crossflow::models {

class SafetensorsReader : public CheckpointReader {
 public:
  static bool looksLike(const MappedFile& file);
  /// Throws CheckpointError. Where the file carries checksums, each tensor's is verified when it is
  /// first read.
  explicit SafetensorsReader(std::shared_ptr<const MappedFile> file);

 protected:
  at::Tensor readAt(size_t index, std::optional<at::ScalarType> dtype) const override;

 private:
  std::shared_ptr<const MappedFile> file_;
  std::vector<StoredTensor> entries_;
  std::vector<uint32_t> checksums_;  // of the entries; empty: the file carries none
  mutable std::vector<std::atomic<bool>> verified_;
};

}  // namespace crossflow::models
