// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_zip_reader.h"

#include "models/checkpoint/named_tensors.h"
#include "models/checkpoint/torch_archive.h"

namespace crossflow::models {

TorchZipReader::TorchZipReader(std::shared_ptr<const MappedFile> file)
    : CheckpointReader(file->path(), "PyTorch zip"),
      file_(file),
      archive_(file, ZipMethods::StoredOnly) {
  const TorchArchive torch = readTorchArchive(archive_);
  for (const auto& [name, tensor] : namedTensors(torch.graph, file_->path())) {
    const ZipRecord& record = storageRecord(archive_, torch, tensor, name);
    addTensor({name, tensor.dtype, tensor.shape});
    entries_.push_back({placeTensor(tensor, record.offset), &record});
  }
}

at::Tensor TorchZipReader::readAt(size_t index, std::optional<at::ScalarType> dtype) const {
  const Entry& entry = entries_[index];
  archive_.verify(*entry.record);
  return readStoredTensor(file_, entry.tensor, dtype);
}

}  // namespace crossflow::models
