// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a weights file holds, for people: `crossflow inspect` and the model manager show it.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::models {

/// Tensors whose names share their first part, e.g. "stages" or "context_encoder".
struct PrefixSummary {
  std::string prefix;
  int64_t tensors = 0, elements = 0, bytes = 0;
};

struct CheckpointSummary {
  std::string format;
  std::vector<TensorInfo> tensors;                 // in file order
  std::vector<PrefixSummary> prefixes;             // in file order
  std::map<std::string, int64_t> elementsByDtype;  // "Float" -> count
  std::map<std::string, std::string> metadata;
  int64_t elements = 0, bytes = 0;  // of all tensors; shared ones count each time
};

/// Reads the file's structure and no tensor. Blocks on the disk; throws CheckpointError.
CheckpointSummary inspectCheckpoint(const std::filesystem::path& file);
CheckpointSummary inspectCheckpoint(const CheckpointReader& reader);

}  // namespace crossflow::models
