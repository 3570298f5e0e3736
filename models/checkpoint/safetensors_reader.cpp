// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/safetensors_reader.h"

#include <libdeflate.h>

#include <array>

#include "models/base/little_endian.h"
#include "models/checkpoint/safetensors_checksum.h"
#include "models/checkpoint/safetensors_header.h"
#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kPrefix = 8, kMaxHeader = 100'000'000;

std::vector<int64_t> contiguousStrides(const std::vector<int64_t>& shape) {
  std::vector<int64_t> strides(shape.size(), 1);
  for (size_t i = shape.size(); i-- > 1;) {
    strides[i - 1] = strides[i] * std::max<int64_t>(shape[i], 1);
  }
  return strides;
}

}  // namespace

bool SafetensorsReader::looksLike(const MappedFile& file) {
  if (file.size() <= kPrefix) return false;
  std::array<char, kPrefix + 1> start{};
  file.read(0, start.data(), start.size());
  return start[kPrefix] == '{';
}

SafetensorsReader::SafetensorsReader(std::shared_ptr<const MappedFile> file)
    : CheckpointReader(file->path(), "safetensors"), file_(std::move(file)) {
  std::array<char, kPrefix> prefix{};
  file_->read(0, prefix.data(), prefix.size());
  const uint64_t headerSize = loadLittleEndian<uint64_t>(prefix.data());
  if (headerSize > kMaxHeader || !file_->contains(kPrefix, headerSize)) {
    failFile(file_->path(), Sentence::tr("announces a header of %1 bytes, but has %2 in all; the "
                                         "file is incomplete or not a safetensors file.",
                                         headerSize, file_->size()));
  }
  const uint64_t dataStart = kPrefix + headerSize;
  SafetensorsHeader header = parseSafetensorsHeader(file_->readString(kPrefix, headerSize),
                                                    file_->size() - dataStart, file_->path());
  checksums_ = readChecksums(header, file_->path());
  verified_ = std::vector<std::atomic<bool>>(checksums_.size());
  header.metadata.erase(kChecksumField);
  setMetadata(std::move(header.metadata));
  for (SafetensorsEntry& entry : header.entries) {
    entries_.push_back(
        {entry.dtype, entry.shape, contiguousStrides(entry.shape), dataStart + entry.begin});
    addTensor({std::move(entry.name), entry.dtype, std::move(entry.shape)});
  }
}

at::Tensor SafetensorsReader::readAt(size_t index, std::optional<at::ScalarType> dtype) const {
  const StoredTensor& entry = entries_[index];
  if (checksums_.empty() || verified_[index]) return readStoredTensor(file_, entry, dtype);
  // Converted bytes are seen as they pass; those that are used as they lie are read once here,
  // which brings the pages in that the network is about to use.
  uint32_t crc = 0;
  const bool passing = readsInOrder(entry, dtype);
  at::Tensor result = readStoredTensor(
      file_, entry, dtype,
      [&crc](const void* bytes, size_t length) { crc = libdeflate_crc32(crc, bytes, length); });
  if (!passing) crc = libdeflate_crc32(0, result.data_ptr(), result.nbytes());
  if (crc != checksums_[index]) {
    failFile(file_->path(),
             Sentence::tr("tensor \"%1\" at byte %2 does not match its checksum, its "
                          "bytes were changed; get the file again.",
                          tensors()[index].name, entry.offset));
  }
  verified_[index] = true;
  return result;
}

}  // namespace crossflow::models
