// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the parts of one model are found on the disk, for model_files and what belongs to it. Reads
// names, sizes and the headers of weights files.

#include <functional>
#include <optional>

#include "models/pipeline/model_files.h"

namespace crossflow::models {

bool isFile(const std::filesystem::path& path);
bool isFolder(const std::filesystem::path& path);
/// 0 if there is none.
int64_t sizeOf(const std::filesystem::path& path);
/// What lies in a folder, sorted, so that nothing depends on the file system; at most 4096 entries.
std::vector<std::filesystem::path> entriesOf(const std::filesystem::path& folder);

/// A part of the catalogue in the first folder that has it; without path if none does.
LocatedFile locatePart(const ModelFile& wanted, const std::vector<std::filesystem::path>& folders);
/// A published model with what of it lies in `folders`.
LocatedModel locatePublished(const PublishedModel& published,
                             const std::vector<std::filesystem::path>& folders);

/// The weights of the networks in a model's or a checkpoint's folder; empty if there are none.
std::filesystem::path networkIn(const std::filesystem::path& folder);

/// The model that `config` describes with its networks in `network`: each other part from the same
/// file, from where the configuration says, or from where published files lie in `folders`.
LocatedModel ownModel(ModelConfig config, const std::filesystem::path& network,
                      const std::vector<std::filesystem::path>& folders);

/// Nothing if `folder` holds no configuration or no networks; what cannot be read goes to `warn`.
std::optional<LocatedModel> ownModelIn(const std::filesystem::path& folder,
                                       const std::vector<std::filesystem::path>& folders,
                                       const std::function<void(const std::string&)>& warn);

}  // namespace crossflow::models
