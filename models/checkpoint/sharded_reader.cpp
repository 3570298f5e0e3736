// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/sharded_reader.h"

#include <nlohmann/json.hpp>
#include <set>

#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kMaxIndex = uint64_t{16} << 20;
constexpr size_t kMaxShards = 1024, kMaxFileName = 255;

bool staysInFolder(const std::string& name) {
  return !name.empty() && name.size() <= kMaxFileName && name != "." && name != ".." &&
         name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

}  // namespace

std::map<std::string, std::string> parseShardIndex(std::string_view json,
                                                   const std::filesystem::path& file) {
  const nlohmann::json index = nlohmann::json::parse(json, nullptr, false);
  if (index.is_discarded() || !index.is_object() || !index.contains("weight_map") ||
      !index["weight_map"].is_object()) {
    failFile(
        file,
        Sentence::tr(
            "is not an index of a weights file (JSON with a \"weight_map\"); choose the weights."));
  }
  std::map<std::string, std::string> files;
  std::set<std::string> names;
  for (const auto& [name, shard] : index["weight_map"].items()) {
    if (!shard.is_string() || !staysInFolder(shard.get_ref<const std::string&>())) {
      failFile(file, Sentence::tr("names a file for tensor \"%1\" that does not lie in its folder; "
                                  "get the index again.",
                                  name.substr(0, 100)));
    }
    names.insert(shard.get<std::string>());
    files.emplace(name, shard.get<std::string>());
  }
  if (names.size() > kMaxShards)
    failFile(file, Sentence::tr("names more than %1 files.", kMaxShards));
  return files;
}

bool ShardedReader::looksLike(const MappedFile& file) {
  return file.size() > 1 && file.readString(0, 1) == "{";
}

ShardedReader::ShardedReader(const MappedFile& index) : CheckpointReader(index.path(), "sharded") {
  if (index.size() > kMaxIndex)
    failFile(index.path(), Sentence::tr("is too long for an index of weights files."));
  const auto files = parseShardIndex(index.readString(0, index.size()), index.path());
  for (const auto& [name, shard] : files) {
    if (shards_.count(shard) != 0) continue;
    shards_.emplace(shard, openSingleFile(MappedFile::open(index.path().parent_path() / shard)));
  }
  for (const auto& [name, shard] : files) {
    const CheckpointReader& reader = *shards_.at(shard);
    const TensorInfo* info = reader.find(name);
    if (info == nullptr) {
      failFile(index.path(),
               Sentence::tr("expects tensor \"%1\" in \"%2\", which does not hold it; "
                            "the files do not belong together.",
                            name, shard));
    }
    addTensor(*info);
    sources_.push_back(&reader);
  }
}

at::Tensor ShardedReader::readAt(size_t index, std::optional<at::ScalarType> dtype) const {
  return sources_[index]->read(tensors()[index].name, dtype);
}

}  // namespace crossflow::models
