// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_zip_reader.h"

#include <libdeflate.h>

#include "models/checkpoint/named_tensors.h"
#include "models/checkpoint/torch_archive.h"

namespace crossflow::models {

TorchZipReader::TorchZipReader(std::shared_ptr<const MappedFile> file)
    : CheckpointReader(file->path(), "PyTorch zip"), file_(std::move(file)), archive_(file_) {
  const TorchArchive torch = readTorchArchive(archive_);
  for (const auto& [name, tensor] : namedTensors(torch.graph, file_->path())) {
    const ZipRecord& record = storageRecord(archive_, torch, tensor, name);
    addTensor({name, tensor.dtype, tensor.shape});
    entries_.push_back({placeTensor(tensor, record.offset), &record});
  }
}

at::Tensor TorchZipReader::readAt(size_t index, std::optional<at::ScalarType> dtype) const {
  const auto& [tensor, record] = entries_[index];
  const bool whole = tensor.offset == record->offset && tensor.bytes() == record->size;
  if (!whole || archive_.verified(*record) || !readsInOrder(tensor, dtype)) {
    archive_.verify(*record);
    return readStoredTensor(file_, tensor, dtype);
  }
  // The usual case: the checksum is computed while the bytes are converted, in one pass.
  uint32_t crc = 0;
  at::Tensor result = readStoredTensor(
      file_, tensor, dtype,
      [&crc](const void* bytes, size_t length) { crc = libdeflate_crc32(crc, bytes, length); });
  archive_.acceptChecksum(*record, crc);
  return result;
}

}  // namespace crossflow::models
