// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_values.h"

#include <algorithm>

#include "models/checkpoint/torch_archive.h"
#include "models/checkpoint/torch_legacy_reader.h"
#include "models/files/file_error.h"
#include "models/pickle/value_builder.h"

namespace crossflow::models {

namespace {

/// Tensors that repeat their storage's bytes may be larger than the file, but not without end.
constexpr uint64_t kLargestGrowth = 16, kFreeBytes = uint64_t{64} << 20;

/// Reads the tensors of one file for the builder and watches their total size.
class TensorSource {
 public:
  using Place = std::function<StoredTensor(const TorchTensor&)>;

  TensorSource(std::shared_ptr<const MappedFile> file, const PickleGraph& graph, Place place)
      : file_(std::move(file)),
        graph_(graph),
        place_(std::move(place)),
        budget_(file_->size() * kLargestGrowth + kFreeBytes) {}

  ValueTree read(PickleId id) {
    const std::string name = "number " + std::to_string(id);
    const auto described = torchTensor(graph_, id, file_->path(), name);
    const StoredTensor tensor = place_(*described);
    const uint64_t bytes = tensor.bytes();
    if (bytes > budget_) failFile(file_->path(), "its tensors are far larger than the file.");
    budget_ -= bytes;
    return readStoredTensor(file_, tensor, std::nullopt);
  }

  ValueTree readAll() {
    ValueBuilder builder(graph_, file_->path(),
                         [this](ValueBuilder&, PickleId id, int) { return read(id); });
    return builder.build(graph_.rootId);
  }

 private:
  std::shared_ptr<const MappedFile> file_;
  const PickleGraph& graph_;
  Place place_;
  uint64_t budget_;
};

ValueTree readZip(const std::shared_ptr<const MappedFile>& file) {
  const ZipArchive archive(file);
  const TorchArchive torch = readTorchArchive(archive);
  TensorSource source(file, torch.graph, [&](const TorchTensor& tensor) {
    const ZipRecord& record =
        storageRecord(archive, torch, tensor, "in storage " + std::string(tensor.storage));
    archive.verify(record);
    return placeTensor(tensor, record.offset);
  });
  return source.readAll();
}

ValueTree readLegacy(const std::shared_ptr<const MappedFile>& file) {
  const TorchLegacyFile legacy = TorchLegacyReader::parse(*file);
  TensorSource source(file, legacy.graph, [&](const TorchTensor& tensor) {
    return placeLegacyTensor(legacy, tensor, file->path(),
                             "in storage " + std::string(tensor.storage));
  });
  return source.readAll();
}

}  // namespace

ValueTree readTorchFile(const std::filesystem::path& file) {
  const std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
  if (ZipArchive::looksLike(*mapped)) return readZip(mapped);
  if (TorchLegacyReader::looksLike(*mapped)) return readLegacy(mapped);
  failFile(file, "is not a file of torch.save(); choose a .pth file.");
}

ValueTree stateDict(const torch::nn::Module& module) {
  ValueDict dict;
  dict.ordered = true;
  for (const auto& item : module.named_parameters()) {
    if (item.value().defined()) dict.set(item.key(), item.value().detach());
  }
  for (const auto& item : module.named_buffers()) {
    if (item.value().defined()) dict.set(item.key(), item.value().detach());
  }
  return dict;
}

}  // namespace crossflow::models
