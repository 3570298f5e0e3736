// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pickle/value_builder.h"

#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

// A pickle is a graph: a value may contain itself, or be repeated without end. As a tree that has
// to stop somewhere.
constexpr int kDeepestValue = 64;
constexpr size_t kMaxValues = size_t{1} << 18, kMaxTextBytes = size_t{16} << 20, kMaxKey = 1024;

}  // namespace

ValueBuilder::ValueBuilder(const PickleGraph& graph, const std::filesystem::path& where,
                           CallValue callValue)
    : graph_(graph), where_(where), callValue_(std::move(callValue)) {}

ValueTree ValueBuilder::build(PickleId id, int depth) {
  const PickleNode& node = graph_[id];
  spend(node.text.size(), depth);
  switch (node.kind) {
    case PickleKind::None:
      return {};
    case PickleKind::Bool:
      return node.truth;
    case PickleKind::Int:
      return node.integer;
    case PickleKind::Float:
      return node.real;
    case PickleKind::Text:
      return std::string(node.text);
    case PickleKind::Tuple:
    case PickleKind::List:
      return list(node, depth);
    case PickleKind::Dict:
      return dict(node, depth);
    case PickleKind::Call: {
      const auto made = tensors_.find(id);
      if (made != tensors_.end()) return made->second;
      ValueTree value = callValue_(*this, id, depth);
      if (value.isTensor()) tensors_.emplace(id, value.asTensor());
      return value;
    }
    default:
      failFile(where_,
               "holds a value (raw bytes or a bare name) that no weights or feature file needs.");
  }
}

void ValueBuilder::spend(size_t textBytes, int depth) {
  textBytes_ += textBytes;
  if (depth > kDeepestValue || ++values_ > kMaxValues || textBytes_ > kMaxTextBytes) {
    failFile(where_,
             "its values are nested too deeply, contain themselves or repeat too often; "
             "no weights or feature file needs that.");
  }
}

ValueTree ValueBuilder::list(const PickleNode& node, int depth) {
  ValueList result;
  result.tuple = node.kind == PickleKind::Tuple;
  for (const PickleId item : node.items) result.items.push_back(build(item, depth + 1));
  return result;
}

ValueTree ValueBuilder::dict(const PickleNode& node, int depth) {
  ValueDict result;
  result.ordered = node.ordered;
  for (size_t i = 0; i + 1 < node.items.size(); i += 2) {
    ValueKey name = key(graph_[node.items[i]]);
    result.set(std::move(name), build(node.items[i + 1], depth + 1));
  }
  return result;
}

ValueKey ValueBuilder::key(const PickleNode& node) {
  spend(node.text.size(), 0);
  if (node.kind == PickleKind::Int) return node.integer;
  if (node.kind == PickleKind::Text && node.text.size() <= kMaxKey) return std::string(node.text);
  failFile(where_, "a dictionary in it has a key that is not text or number, or is too long.");
}

}  // namespace crossflow::models
