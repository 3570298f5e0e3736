// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_archive.h"

#include "models/checkpoint/file_error.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kMaxPickle = uint64_t{64} << 20, kMaxByteOrder = 16;
constexpr std::string_view kPickleName = "/data.pkl";

const ZipRecord& findPickle(const ZipArchive& archive) {
  const ZipRecord* pickle = nullptr;
  for (const ZipRecord& record : archive.records()) {
    const bool here = record.name.ends_with(kPickleName) &&
                      record.name.find('/') == record.name.size() - kPickleName.size();
    if (!here) continue;
    if (pickle != nullptr) failFile(archive.file().path(), "holds two checkpoints in one.");
    pickle = &record;
  }
  if (pickle == nullptr) {
    failFile(
        archive.file().path(),
        "is a zip file, but not one of PyTorch (it has no data.pkl); choose the weights file.");
  }
  return *pickle;
}

}  // namespace

TorchArchive readTorchArchive(const ZipArchive& archive) {
  const std::filesystem::path& path = archive.file().path();
  const ZipRecord& pickle = findPickle(archive);
  TorchArchive torch;
  torch.root = pickle.name.substr(0, pickle.name.size() - kPickleName.size());
  if (const ZipRecord* order = archive.find(torch.root + "/byteorder")) {
    if (archive.readRecord(*order, kMaxByteOrder) != "little") {
      failFile(path, "was written on a big-endian machine; save it again on an ordinary one.");
    }
  }
  torch.pickle = std::make_unique<std::string>(archive.readRecord(pickle, kMaxPickle));
  torch.graph = parsePickle(*torch.pickle, torchGlobals(), path);
  return torch;
}

const ZipRecord& storageRecord(const ZipArchive& archive, const TorchArchive& torch,
                               const TorchTensor& tensor, const std::string& name) {
  const std::filesystem::path& path = archive.file().path();
  const ZipRecord* record =
      archive.find(torch.root + "/data/" + std::string(tensor.storage.substr(0, 64)));
  if (record == nullptr) {
    failFile(path, "the bytes of tensor '", name, "' are missing; the file is incomplete.");
  }
  if (record->deflated) {
    failFile(path, "record '", record->name,
             "' is compressed, which PyTorch never does with weights; the file was packed again by "
             "something else, get the original.");
  }
  if (static_cast<uint64_t>(tensor.storageBytes) > record->size) {
    failFile(path, "tensor '", name, "' wants a storage of ", tensor.storageBytes,
             " bytes but its record has ", record->size, "; the file is damaged, get it again.");
  }
  return *record;
}

StoredTensor placeTensor(const TorchTensor& tensor, uint64_t storageOffset) {
  return {tensor.dtype, tensor.shape, tensor.strides,
          storageOffset + static_cast<uint64_t>(tensor.byteOffset)};
}

}  // namespace crossflow::models
