// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which files of which models lie in the folders the user named. Two layouts:
//   own        <folder>/config.json, model.safetensors holding "nnet.*", "vae.*", "text.*", and the
//              tokenizer's spiece.model; what the trainer exports and the starter model is. What
//              the file does not hold is named under "files" in config.json, or lies where the
//              published files lie. A run's checkpoint is such a folder, too: nnet_ema.pth
//   published  the original's files under their usual names, or a network file under any name that
//              is recognised by its keys
// Nothing here reads weights; only names, sizes and headers.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/config/model_catalog.h"

namespace crossflow::models {

class CheckpointReader;

/// Names inside the one weights file of the own layout. The root network's own names follow, e.g.
/// "nnet.context_encoder.layers.0.…".
inline constexpr const char* kNetPrefix = "nnet.";
inline constexpr const char* kVaePrefix = "vae.";
inline constexpr const char* kTextPrefix = "text.";
inline constexpr const char* kWeightsName = "model.safetensors";
inline constexpr const char* kShardIndexName = "model.safetensors.index.json";  // of the same, cut
inline constexpr const char* kAveragedName = "nnet_ema.pth";  // in a run's checkpoint
inline constexpr const char* kRawName = "nnet.pth";
inline constexpr const char* kConfigName = "config.json";
inline constexpr const char* kSentencePieceName = "spiece.model";

/// CLIP's merge table, in the program's tokenizers folder.
inline constexpr const char* kClipMergeTableName = "bpe_simple_vocab_16e6.txt.gz";

struct LocatedFile {
  ModelFile::Role role = ModelFile::Role::Network;
  std::filesystem::path path;  // empty: not found
  int64_t bytes = 0;           // on the disk, shards included; if not found, what is expected
  Sentence origin;             // where to get it, for people
  std::string prefix = {};     // of the part's names in the file; empty: it has its own
};

/// A model and where its parts are.
struct LocatedModel {
  ModelConfig config;
  bool ownLayout = false;
  std::vector<LocatedFile> files;
  // Weights between its own and those of `fadeTo`: (1 - fade) * own + fade * theirs.
  std::vector<LocatedFile> fadeTo = {};
  double fade = 0;

  const LocatedFile& file(ModelFile::Role role) const;
  /// What its tokenizer reads: its own file, or CLIP's merge table in `tokenizerFolder`.
  std::filesystem::path vocabulary(const std::filesystem::path& tokenizerFolder) const;
  /// Every part was found.
  bool complete() const;
  /// What is missing and where it comes from, one sentence; empty if complete.
  Sentence missing() const;
  int64_t bytesOnDisk() const;
};

/// All published models, complete or not, after the own ones found in `folders` (each folder itself
/// and the folders in it). Earlier folders win. Never throws for what lies in the folders: files
/// that cannot be read are told to `warn` in a sentence.
std::vector<LocatedModel> locateModels(const std::vector<std::filesystem::path>& folders,
                                       const std::function<void(const std::string&)>& warn = {});

/// The model that draws with the networks in `weights`: a file, or a checkpoint's folder, where the
/// moving average nnet_ema.pth comes before nnet.pth. Its sizes and other files are those of the
/// model called `base`; where that is empty, those its folder's config.json tells, or of the
/// published model that its names belong to. Reads headers. Throws Error.
LocatedModel modelWithWeights(const std::filesystem::path& weights, const std::string& base,
                              const std::vector<std::filesystem::path>& folders);

/// The model with the weights (1 - share) * from + share * to. Throws Error where they cannot
/// belong to one family: other words, or one of them taught to leap. Reads tokenizers; sizes are
/// compared when the weights are read.
LocatedModel fadedModel(const LocatedModel& from, const LocatedModel& to, double share);

/// The published model whose networks have exactly the names and shapes in `reader`.
std::optional<std::string> identifyNetwork(const CheckpointReader& reader);

/// The weights in a Hugging Face folder: a whole file, an index of shards, or `path` itself if it
/// is a file. Empty if there is nothing.
std::filesystem::path weightsIn(const std::filesystem::path& path);

}  // namespace crossflow::models
