// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/locate_parts.h"

#include <algorithm>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/config/model_config_json.h"

namespace crossflow::models {
namespace {

namespace fs = std::filesystem;
using Role = ModelFile::Role;

constexpr const char* kWeightNames[] = {"model.safetensors", "model.safetensors.index.json",
                                        "pytorch_model.bin", "pytorch_model.bin.index.json"};
constexpr size_t kMostEntries = 4096;  // of a folder; more are not looked at

/// Size of a weights file; of an index, that of the shards beside it.
int64_t weightBytes(const fs::path& weights) {
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
  if (role == Role::TextEncoder) return weightsIn(place);
  if (role != Role::Tokenizer || !isFolder(place)) return isFile(place) ? place : fs::path();
  for (const char* name : {kSentencePieceName, "vocab.json"})
    if (isFile(place / name)) return place / name;
  return {};
}

constexpr std::string_view kCheckpointTextPrefix = "text_encoder.";

/// Which parts of an own model its network's file holds, and under which names. A file that cannot
/// be read is taken for whole: loading it says what is wrong with it.
struct OwnParts {
  std::string network, autoencoder, textEncoder;
  bool hasAutoencoder = false, hasTextEncoder = false;

  explicit OwnParts(const fs::path& file) {
    const bool checkpoint = file.filename() == kAveragedName || file.filename() == kRawName;
    network = checkpoint ? "" : kNetPrefix;
    autoencoder = kVaePrefix;
    textEncoder = checkpoint ? kCheckpointTextPrefix : kTextPrefix;
    try {
      const auto reader = CheckpointReader::open(file);
      for (const TensorInfo& info : reader->tensors()) {
        hasAutoencoder = hasAutoencoder || info.name.starts_with(autoencoder);
        hasTextEncoder = hasTextEncoder || info.name.starts_with(textEncoder);
      }
    } catch (const Error&) {
      hasAutoencoder = hasTextEncoder = true;
    }
  }
};

/// The published model whose files serve this one's text encoder or autoencoder.
const PublishedModel* sharesWith(const ModelConfig& config, Role role) {
  for (const PublishedModel& published : publishedModels()) {
    const bool sameText = published.config.textConfig == config.textConfig;
    const bool sameVae = toJson(published.config).at("autoencoder").at("ddconfig") ==
                         toJson(config).at("autoencoder").at("ddconfig");
    if (role == Role::Autoencoder ? sameVae : sameText) return &published;
  }
  return nullptr;
}

/// Searches for a part that is not in the model's own file.
LocatedFile findPart(const ModelConfig& config, Role role, const std::string& named,
                     const fs::path& folder, std::vector<fs::path> folders) {
  if (!named.empty()) {
    const fs::path place = (folder / named).lexically_normal();
    LocatedFile file{role, resolve(place, role), 0, Sentence::tr("%1", place)};
    file.bytes = file.path.empty() ? 0 : weightBytes(file.path);
    if (!file.path.empty()) return file;
  }
  folders.insert(folders.begin(), folder);
  if (const PublishedModel* published = sharesWith(config, role))
    for (const ModelFile& wanted : published->files)
      if (wanted.role == role) return locatePart(wanted, folders);
  const char* name = role == Role::Autoencoder   ? "vae.*"
                     : role == Role::TextEncoder ? "text.*"
                                                 : kSentencePieceName;
  return {role, {}, 0, Sentence::tr("%1 in %2", name, folder)};
}

LocatedFile tokenizerOf(const ModelConfig& config, const fs::path& folder, const LocatedFile& text,
                        const std::vector<fs::path>& folders) {
  if (const std::string& named = config.files.tokenizer;
      named.empty() || resolve(folder / named, Role::Tokenizer).empty())
    for (const fs::path& place : {folder, text.path.parent_path()})
      if (const fs::path pieces = place / kSentencePieceName; isFile(pieces))
        return {Role::Tokenizer, pieces, sizeOf(pieces), {}};
  return findPart(config, Role::Tokenizer, config.files.tokenizer, folder, folders);
}

}  // namespace

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

fs::path weightsIn(const fs::path& path) {
  if (isFile(path)) return path;
  for (const char* name : kWeightNames)
    if (isFile(path / name)) return path / name;
  return {};
}

LocatedFile locatePart(const ModelFile& wanted, const std::vector<fs::path>& folders) {
  LocatedFile file{wanted.role, {}, wanted.bytes, wanted.origin};
  for (const fs::path& folder : folders)
    for (const std::string& place : wanted.places) {
      const fs::path found = resolve(folder / place, wanted.role);
      if (found.empty()) continue;
      file.path = found;
      file.bytes = weightBytes(found);
      return file;
    }
  return file;
}

LocatedModel locatePublished(const PublishedModel& published,
                             const std::vector<fs::path>& folders) {
  LocatedModel model{published.config, false, {}};
  for (const ModelFile& wanted : published.files) {
    const bool builtIn =
        wanted.role == Role::Tokenizer && published.config.textEncoder == TextEncoderKind::Clip;
    if (!builtIn) model.files.push_back(locatePart(wanted, folders));
  }
  return model;
}

fs::path networkIn(const fs::path& folder) {
  for (const char* name : {kWeightsName, kShardIndexName, kAveragedName, kRawName})
    if (isFile(folder / name)) return folder / name;
  return {};
}

LocatedModel ownModel(ModelConfig config, const fs::path& network,
                      const std::vector<fs::path>& folders) {
  const fs::path folder = network.parent_path();
  const OwnParts own(network);
  LocatedModel model{std::move(config), true, {}};
  const LinkedFiles& named = model.config.files;
  model.files.push_back({Role::Network, network, weightBytes(network), {}, own.network});
  model.files.push_back(
      own.hasAutoencoder
          ? LocatedFile{Role::Autoencoder, network, 0, {}, own.autoencoder}
          : findPart(model.config, Role::Autoencoder, named.autoencoder, folder, folders));
  model.files.push_back(
      own.hasTextEncoder
          ? LocatedFile{Role::TextEncoder, network, 0, {}, own.textEncoder}
          : findPart(model.config, Role::TextEncoder, named.textEncoder, folder, folders));
  if (model.config.textEncoder == TextEncoderKind::T5)  // CLIP's vocabulary is built in
    model.files.push_back(tokenizerOf(model.config, folder, model.files.back(), folders));
  return model;
}

std::optional<LocatedModel> ownModelIn(const fs::path& folder, const std::vector<fs::path>& folders,
                                       const std::function<void(const std::string&)>& warn) {
  const fs::path network = networkIn(folder);
  if (!isFile(folder / kConfigName)) return {};
  try {
    ModelConfig config = readModelConfig(folder / kConfigName);
    if (!network.empty()) return ownModel(std::move(config), network, folders);
    return LocatedModel{std::move(config),
                        true,
                        {{Role::Network, {}, 0, Sentence::tr("%1 in %2", kWeightsName, folder)}}};
  } catch (const Error& error) {  // without weights it is the config.json of something else
    if (warn && !network.empty()) warn(error.what());
    return {};
  }
}

}  // namespace crossflow::models
