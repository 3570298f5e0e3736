// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The JSON header of a safetensors file: {"name": {"dtype", "shape", "data_offsets"}, ...}.

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crossflow::models {

struct SafetensorsEntry {
  std::string name;
  c10::ScalarType dtype = c10::ScalarType::Float;
  std::vector<int64_t> shape;
  uint64_t begin = 0, end = 0;  // bytes after the header
};

struct SafetensorsHeader {
  std::vector<SafetensorsEntry> entries;  // in the order of their bytes
  std::map<std::string, std::string> metadata;
};

/// Parses and proves: known dtypes, sizes that agree with shapes, no overlap, no gap, nothing
/// beyond `dataBytes`. Throws CheckpointError naming key or position.
SafetensorsHeader parseSafetensorsHeader(std::string_view json, uint64_t dataBytes,
                                         const std::filesystem::path& file);

}  // namespace crossflow::models
