// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/model_files.h"

#include <algorithm>
#include <set>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/config/model_config_json.h"

namespace crossflow::models {
namespace {

namespace fs = std::filesystem;
using Role = ModelFile::Role;
using Warn = std::function<void(const std::string&)>;

constexpr const char* kWeightNames[] = {"model.safetensors", "model.safetensors.index.json",
                                        "pytorch_model.bin", "pytorch_model.bin.index.json"};
constexpr size_t kMostEntries = 4096;            // of a folder; more are not looked at
constexpr int64_t kSmallestNetwork = 100 << 20;  // bytes; published files have gigabytes

bool isFile(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

int64_t sizeOf(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? 0 : static_cast<int64_t>(size);
}

/// Sorted, so that the result does not depend on the file system.
std::vector<fs::path> entriesOf(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (entries.size() == kMostEntries) break;
    entries.push_back(it->path());
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

/// Size of a weights file; of an index, that of the shards beside it.
int64_t bytesOf(const fs::path& weights) {
  if (weights.extension() != ".json") return sizeOf(weights);
  const std::string stem =
      weights.filename().string().substr(0, weights.filename().string().find('.'));
  int64_t bytes = 0;
  for (const fs::path& entry : entriesOf(weights.parent_path())) {
    const bool shard = entry.filename().string().starts_with(stem + "-");
    if (shard) bytes += sizeOf(entry);
  }
  return bytes;
}

/// What a place of the catalogue leads to, empty if it is not there.
fs::path resolve(const fs::path& place, Role role) {
  if (role == Role::kTextEncoder) return weightsIn(place);
  if (role != Role::kTokenizer || !isFolder(place)) return isFile(place) ? place : fs::path();
  for (const char* name : {kSentencePieceName, "vocab.json"})
    if (isFile(place / name)) return place / name;
  return {};
}

LocatedFile locate(const ModelFile& wanted, const std::vector<fs::path>& folders) {
  LocatedFile file{wanted.role, {}, wanted.bytes, wanted.origin};
  for (const fs::path& folder : folders)
    for (const std::string& place : wanted.places) {
      const fs::path found = resolve(folder / place, wanted.role);
      if (found.empty()) continue;
      file.path = found;
      file.bytes = bytesOf(found);
      return file;
    }
  return file;
}

/// Big weight files whose names no model expects, by the model that their keys belong to.
void adoptStrangers(std::vector<LocatedModel>& models, const std::vector<fs::path>& folders,
                    const Warn& warn) {
  std::set<fs::path> known;
  for (const LocatedModel& model : models)
    for (const LocatedFile& file : model.files) known.insert(file.path);
  for (const fs::path& folder : folders)
    for (const fs::path& entry : entriesOf(folder)) {
      const bool weights = entry.extension() == ".pth" || entry.extension() == ".safetensors";
      if (!weights || known.contains(entry) || sizeOf(entry) < kSmallestNetwork) continue;
      try {
        const auto id = identifyNetwork(*CheckpointReader::open(entry));
        for (LocatedModel& model : models) {
          LocatedFile& network = model.files.front();
          if (!id || model.ownLayout || model.config.id != *id || !network.path.empty()) continue;
          network.path = entry;
          network.bytes = sizeOf(entry);
        }
      } catch (const Error& error) {
        if (warn) warn(error.what());
      }
    }
}

std::optional<LocatedModel> ownModelIn(const fs::path& folder, const Warn& warn) {
  if (!isFile(folder / kConfigName) || !isFile(folder / kWeightsName)) return {};
  LocatedModel model;
  try {
    model.config = readModelConfig(folder / kConfigName);
  } catch (const Error& error) {
    if (warn) warn(error.what());
    return {};
  }
  model.ownLayout = true;
  const fs::path weights = folder / kWeightsName;
  for (const Role role : {Role::kNetwork, Role::kAutoencoder, Role::kTextEncoder})
    model.files.push_back({role, weights, role == Role::kNetwork ? sizeOf(weights) : 0, {}});
  if (model.config.textEncoder == TextEncoderKind::kClip)
    return model;  // its vocabulary is built in
  const fs::path pieces = folder / kSentencePieceName;
  model.files.push_back({Role::kTokenizer, isFile(pieces) ? pieces : fs::path(), sizeOf(pieces),
                         Sentence::tr("%1 in %2", kSentencePieceName, folder)});
  return model;
}

LocatedModel publishedModel(const PublishedModel& published, const std::vector<fs::path>& folders) {
  LocatedModel model{published.config, false, {}};
  for (const ModelFile& wanted : published.files) {
    const bool builtIn =
        wanted.role == Role::kTokenizer && published.config.textEncoder == TextEncoderKind::kClip;
    if (!builtIn) model.files.push_back(locate(wanted, folders));
  }
  return model;
}

}  // namespace

const LocatedFile& LocatedModel::file(Role role) const {
  static const LocatedFile kNone;
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const LocatedFile& file) { return file.role == role; });
  return found == files.end() ? kNone : *found;
}

bool LocatedModel::complete() const {
  return std::none_of(files.begin(), files.end(),
                      [](const LocatedFile& file) { return file.path.empty(); });
}

Sentence LocatedModel::missing() const {
  std::optional<Sentence> list;
  for (const LocatedFile& file : files)
    if (file.path.empty()) list = list ? Sentence::tr("%1; %2", *list, file.origin) : file.origin;
  return list ? Sentence::tr("Not found: %1.", *list) : Sentence();
}

int64_t LocatedModel::bytesOnDisk() const {
  int64_t bytes = 0;
  for (const LocatedFile& file : files) bytes += file.bytes;
  return bytes;
}

fs::path weightsIn(const fs::path& path) {
  if (isFile(path)) return path;
  for (const char* name : kWeightNames)
    if (isFile(path / name)) return path / name;
  return {};
}

std::vector<LocatedModel> locateModels(const std::vector<fs::path>& folders, const Warn& warn) {
  std::vector<LocatedModel> models;
  const auto add = [&](std::optional<LocatedModel> model) {
    const bool isNew = model && std::none_of(models.begin(), models.end(), [&](const auto& known) {
                         return known.config.id == model->config.id;
                       });
    if (isNew) models.push_back(std::move(*model));
  };
  for (const fs::path& folder : folders) {
    add(ownModelIn(folder, warn));
    for (const fs::path& entry : entriesOf(folder))
      if (isFolder(entry)) add(ownModelIn(entry, warn));
  }
  for (const PublishedModel& published : publishedModels()) add(publishedModel(published, folders));
  adoptStrangers(models, folders, warn);
  return models;
}

}  // namespace crossflow::models
