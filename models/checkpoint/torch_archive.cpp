// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_archive.h"

#include "models/files/file_error.h"

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
    if (pickle != nullptr)
      failFile(archive.file().path(), Sentence::tr("holds two checkpoints in one."));
    pickle = &record;
  }
  if (pickle == nullptr) {
    failFile(archive.file().path(), Sentence::tr("is a zip file, but not one of PyTorch (it has no "
                                                 "data.pkl); choose the weights file."));
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
      failFile(path, Sentence::tr(
                         "was written on a big-endian machine; save it again on an ordinary one."));
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
    failFile(path,
             Sentence::tr("the bytes of tensor \"%1\" are missing; the file is incomplete.", name));
  }
  if (record->deflated) {
    failFile(path,
             Sentence::tr("record \"%1\" is compressed, which PyTorch never does with weights; "
                          "the file was packed again by something else, get the original.",
                          record->name));
  }
  if (static_cast<uint64_t>(tensor.storageBytes) > record->size) {
    failFile(path, Sentence::tr("tensor \"%1\" wants a storage of %2 bytes but its record has %3; "
                                "the file is damaged, get it again.",
                                name, tensor.storageBytes, record->size));
  }
  return *record;
}

StoredTensor placeTensor(const TorchTensor& tensor, uint64_t storageOffset) {
  return {tensor.dtype, tensor.shape, tensor.strides,
          storageOffset + static_cast<uint64_t>(tensor.byteOffset)};
}

}  // namespace crossflow::models
