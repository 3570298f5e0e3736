// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/model_files.h"

#include <algorithm>
#include <set>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/pipeline/locate_parts.h"

namespace crossflow::models {
namespace {

namespace fs = std::filesystem;
using Role = ModelFile::Role;
using Warn = std::function<void(const std::string&)>;

constexpr int64_t kSmallestNetwork = 100 << 20;  // bytes; published files have gigabytes

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

}  // namespace

const LocatedFile& LocatedModel::file(Role role) const {
  static const LocatedFile kNone;
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const LocatedFile& file) { return file.role == role; });
  return found == files.end() ? kNone : *found;
}

std::filesystem::path LocatedModel::vocabulary(const std::filesystem::path& tokenizerFolder) const {
  return config.textEncoder == TextEncoderKind::Clip ? tokenizerFolder / kClipMergeTableName
                                                     : file(Role::Tokenizer).path;
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

std::vector<LocatedModel> locateModels(const std::vector<fs::path>& folders, const Warn& warn) {
  std::vector<LocatedModel> models;
  const auto add = [&](std::optional<LocatedModel> model) {
    const bool isNew = model && std::none_of(models.begin(), models.end(), [&](const auto& known) {
                         return known.config.id == model->config.id;
                       });
    if (isNew) models.push_back(std::move(*model));
  };
  for (const fs::path& folder : folders) {
    add(ownModelIn(folder, folders, warn));
    for (const fs::path& entry : entriesOf(folder))
      if (isFolder(entry)) add(ownModelIn(entry, folders, warn));
  }
  for (const PublishedModel& published : publishedModels())
    add(locatePublished(published, folders));
  adoptStrangers(models, folders, warn);
  return models;
}

}  // namespace crossflow::models
