// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/inspect_checkpoint.h"

#include <unordered_map>

namespace crossflow::models {

CheckpointSummary inspectCheckpoint(const std::filesystem::path& file) {
  return inspectCheckpoint(*CheckpointReader::open(file));
}

CheckpointSummary inspectCheckpoint(const CheckpointReader& reader) {
  CheckpointSummary summary;
  summary.format = reader.format();
  summary.tensors = reader.tensors();
  summary.metadata = reader.metadata();
  std::unordered_map<std::string, size_t> places;
  for (const TensorInfo& info : summary.tensors) {
    const std::string prefix = info.name.substr(0, info.name.find('.'));
    const auto [place, fresh] = places.emplace(prefix, summary.prefixes.size());
    if (fresh) summary.prefixes.push_back({prefix, 0, 0, 0});
    PrefixSummary& part = summary.prefixes[place->second];
    part.tensors += 1;
    part.elements += info.elements();
    part.bytes += info.bytes();
    summary.elements += info.elements();
    summary.bytes += info.bytes();
    summary.elementsByDtype[c10::toString(info.dtype)] += info.elements();
  }
  return summary;
}

}  // namespace crossflow::models
