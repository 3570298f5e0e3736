// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Turns a parsed pickle into a ValueTree. Calls (tensors, arrays) are left to the file format.

#include <filesystem>
#include <functional>
#include <unordered_map>

#include "models/pickle/pickle_graph.h"
#include "models/pickle/value_tree.h"

namespace crossflow::models {

class ValueBuilder {
 public:
  /// The value of a Call node; the builder may be asked for the values inside it.
  using CallValue = std::function<ValueTree(ValueBuilder&, PickleId, int depth)>;

  ValueBuilder(const PickleGraph& graph, const std::filesystem::path& where, CallValue callValue);

  /// Throws CheckpointError: too deep, loops, repeats itself too often, unusable kinds and keys.
  ValueTree build(PickleId id, int depth = 0);

 private:
  void spend(size_t textBytes, int depth);
  ValueTree list(const PickleNode& node, int depth);
  ValueTree dict(const PickleNode& node, int depth);
  ValueKey key(const PickleNode& node);

  const PickleGraph& graph_;
  const std::filesystem::path& where_;
  CallValue callValue_;
  size_t values_ = 0, textBytes_ = 0;
  std::unordered_map<PickleId, at::Tensor> tensors_;  // shared ones are made once
};

}  // namespace crossflow::models
