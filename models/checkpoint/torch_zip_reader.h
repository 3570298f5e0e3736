// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PyTorch's zip format (since 1.6): data.pkl describes tensors, each storage is one stored record.

#include <memory>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/stored_tensor.h"
#include "models/files/zip_archive.h"

namespace crossflow::models {

class TorchZipReader : public CheckpointReader {
 public:
  /// Throws CheckpointError.
  explicit TorchZipReader(std::shared_ptr<const MappedFile> file);

 protected:
  at::Tensor readAt(size_t index, std::optional<at::ScalarType> dtype) const override;

 private:
  struct Entry {
    StoredTensor tensor;
    const ZipRecord* record = nullptr;
  };

  std::shared_ptr<const MappedFile> file_;
  ZipArchive archive_;
  std::vector<Entry> entries_;
};

}  // namespace crossflow::models
