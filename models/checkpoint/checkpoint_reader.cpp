// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/checkpoint_reader.h"

#include "models/checkpoint/safetensors_reader.h"
#include "models/checkpoint/sharded_reader.h"
#include "models/checkpoint/torch_legacy_reader.h"
#include "models/checkpoint/torch_zip_reader.h"
#include "models/files/file_error.h"
#include "models/files/mapped_file.h"

namespace crossflow::models {

int64_t TensorInfo::elements() const {
  int64_t count = 1;
  for (const int64_t size : shape) count *= size;
  return count;
}

int64_t TensorInfo::bytes() const {
  return elements() * static_cast<int64_t>(c10::elementSize(dtype));
}

std::unique_ptr<CheckpointReader> CheckpointReader::open(const std::filesystem::path& file) {
  std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
  if (ShardedReader::looksLike(*mapped)) return std::make_unique<ShardedReader>(*mapped);
  return openSingleFile(std::move(mapped));
}

std::unique_ptr<CheckpointReader> CheckpointReader::openSingleFile(
    std::shared_ptr<const MappedFile> file) {
  if (file->size() == 0) failFile(file->path(), Sentence::tr("is empty; get it again."));
  if (ZipArchive::looksLike(*file)) return std::make_unique<TorchZipReader>(std::move(file));
  if (TorchLegacyReader::looksLike(*file))
    return std::make_unique<TorchLegacyReader>(std::move(file));
  if (SafetensorsReader::looksLike(*file))
    return std::make_unique<SafetensorsReader>(std::move(file));
  failFile(
      file->path(),
      Sentence::tr(
          "is not a weights file this program knows (.safetensors, PyTorch .pth or .bin, index)."));
}

CheckpointReader::CheckpointReader(std::filesystem::path file, std::string format)
    : file_(std::move(file)), format_(std::move(format)) {}

void CheckpointReader::addTensor(TensorInfo info) {
  if (!index_.emplace(info.name, tensors_.size()).second) {
    failFile(file_,
             Sentence::tr("holds two tensors called \"%1\"; get the file again.", info.name));
  }
  tensors_.push_back(std::move(info));
}

const TensorInfo* CheckpointReader::find(std::string_view name) const {
  const auto found = index_.find(std::string(name));
  return found == index_.end() ? nullptr : &tensors_[found->second];
}

at::Tensor CheckpointReader::read(std::string_view name,
                                  std::optional<at::ScalarType> dtype) const {
  const auto found = index_.find(std::string(name));
  if (found == index_.end()) failFile(file_, Sentence::tr("holds no tensor called \"%1\".", name));
  return readAt(found->second, dtype);
}

}  // namespace crossflow::models
