// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_legacy_reader.h"

#include <array>

#include "models/base/little_endian.h"
#include "models/checkpoint/named_tensors.h"
#include "models/checkpoint/torch_archive.h"
#include "models/checkpoint/torch_pickle.h"
#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

// PROTO, a protocol number, then the magic number 0x1950a86a20f9469cfc6c as LONG1, and STOP.
constexpr std::string_view kLegacyMagic("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 13);
constexpr uint64_t kMagicSize = 2 + kLegacyMagic.size();
constexpr int64_t kProtocol = 1001;
constexpr uint64_t kFirstPart = 1 << 20, kMaxLegacyPickle = uint64_t{64} << 20;

/// Parses the pickle at `at` and moves behind it. Its length is not told anywhere: a short part of
/// the file is tried first.
PickleGraph nextPickle(const MappedFile& file, uint64_t& at, std::string& bytes) {
  const uint64_t rest = std::min(file.size() - at, kMaxLegacyPickle);
  for (uint64_t part = std::min(rest, kFirstPart);; part = std::min(rest, part * 8)) {
    bytes = file.readString(at, part);
    try {
      PickleGraph graph = parsePickle(bytes, torchGlobals(), file.path(), at);
      at += graph.consumed;
      return graph;
    } catch (const PickleCutOff&) {
      if (part == rest) throw;
    }
  }
}

struct StorageSize {
  int64_t bytes = 0, elementSize = 1;
};

/// What the object's pickle says about each storage.
std::map<std::string_view, StorageSize> storageSizes(const PickleGraph& graph,
                                                     const std::filesystem::path& path) {
  std::map<std::string_view, StorageSize> sizes;
  for (PickleId id = 0; id < graph.nodes.size(); ++id) {
    if (graph[id].kind != PickleKind::Persistent) continue;
    const TorchStorage storage = torchStorage(graph, id, path, "of the older format");
    const StorageSize size{storage.bytes, static_cast<int64_t>(c10::elementSize(storage.dtype))};
    const auto [known, fresh] = sizes.emplace(storage.key, size);
    if (!fresh && known->second.bytes != size.bytes) {
      failFile(path,
               Sentence::tr("storage \"%1\" has two sizes; get the file again.", storage.key));
    }
  }
  return sizes;
}

void locateStorages(const MappedFile& file, const PickleGraph& keys, uint64_t at,
                    TorchLegacyFile& legacy) {
  const auto sizes = storageSizes(legacy.graph, file.path());
  if (keys.root().kind != PickleKind::List)
    failFile(file.path(), Sentence::tr("lacks its list of storages."));
  for (const PickleId id : keys.root().items) {
    const std::string_view key = keys[id].text;
    const auto size = sizes.find(key);
    if (size == sizes.end() || legacy.storages.count(key) != 0) {
      failFile(file.path(),
               Sentence::tr("storage \"%1\" is unknown or listed twice.", key.substr(0, 64)));
    }
    std::array<char, 8> count{};
    file.read(at, count.data(), count.size());
    at += count.size();
    const auto elements = static_cast<unsigned __int128>(loadLittleEndian<uint64_t>(count.data()));
    const auto bytes = static_cast<uint64_t>(size->second.bytes);
    if (elements * static_cast<uint64_t>(size->second.elementSize) != bytes ||
        !file.contains(at, bytes)) {
      failFile(file.path(), Sentence::tr("storage \"%1\" of %2 bytes does not fit at byte %3; the "
                                         "file is incomplete, get it again.",
                                         key, bytes, at));
    }
    legacy.storages.emplace(key, at);
    at += bytes;
  }
}

}  // namespace

bool TorchLegacyReader::looksLike(const MappedFile& file) {
  if (file.size() < kMagicSize) return false;
  const std::string start = file.readString(0, kMagicSize);
  return start[0] == '\x80' && std::string_view(start).substr(2) == kLegacyMagic;
}

TorchLegacyFile TorchLegacyReader::parse(const MappedFile& file) {
  uint64_t at = kMagicSize;
  TorchLegacyFile legacy;
  std::string bytes;
  const PickleNode protocol = nextPickle(file, at, bytes).root();
  if (protocol.kind != PickleKind::Int || protocol.integer != kProtocol) {
    failFile(
        file.path(),
        Sentence::tr(
            "is a PyTorch file of an unknown version; save it again with PyTorch 1.6 or later."));
  }
  const PickleGraph system = nextPickle(file, at, bytes);
  const std::vector<PickleId>& facts = system.root().items;
  for (size_t i = 0; system.root().kind == PickleKind::Dict && i + 1 < facts.size(); i += 2) {
    if (system[facts[i]].text == "little_endian" && !system[facts[i + 1]].truth) {
      failFile(
          file.path(),
          Sentence::tr("was written on a big-endian machine; save it again on an ordinary one."));
    }
  }
  legacy.pickle = std::make_unique<std::string>();
  legacy.graph = nextPickle(file, at, *legacy.pickle);
  const PickleGraph keys = nextPickle(file, at, bytes);
  locateStorages(file, keys, at, legacy);
  return legacy;
}

StoredTensor placeLegacyTensor(const TorchLegacyFile& legacy, const TorchTensor& tensor,
                               const std::filesystem::path& file, const std::string& name) {
  const auto storage = legacy.storages.find(tensor.storage);
  if (storage == legacy.storages.end()) {
    failFile(file,
             Sentence::tr("the bytes of tensor \"%1\" are missing; the file is incomplete.", name));
  }
  return placeTensor(tensor, storage->second);
}

TorchLegacyReader::TorchLegacyReader(std::shared_ptr<const MappedFile> file)
    : CheckpointReader(file->path(), "PyTorch before 1.6"), file_(std::move(file)) {
  const TorchLegacyFile legacy = parse(*file_);
  for (const auto& [name, tensor] : namedTensors(legacy.graph, file_->path())) {
    entries_.push_back(placeLegacyTensor(legacy, tensor, file_->path(), name));
    addTensor({name, tensor.dtype, tensor.shape});
  }
}

at::Tensor TorchLegacyReader::readAt(size_t index, std::optional<at::ScalarType> dtype) const {
  return readStoredTensor(file_, entries_[index], dtype);
}

}  // namespace crossflow::models
