// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/named_tensors.h"

#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr size_t kMaxNamedTensors = 65536, kMaxTensorName = 1024, kMaxVisits = size_t{1} << 20;
constexpr int kMaxDepth = 64;

/// Walks the graph as a tree; the limits end loops and repeated repetition.
class Collector {
 public:
  Collector(const PickleGraph& graph, const std::filesystem::path& where)
      : graph_(graph), where_(where) {}

  void visit(PickleId id, const std::string& name, int depth) {
    if (depth > kMaxDepth || ++visits_ > kMaxVisits || name.size() > kMaxTensorName) {
      failFile(where_, Sentence::tr("its values are nested too deeply or repeat too often near "
                                    "\"%1\"; no weights file needs that.",
                                    name.substr(0, 80)));
    }
    const PickleNode& node = graph_[id];
    if (node.kind == PickleKind::Dict) return visitDict(node, name, depth);
    if (node.kind == PickleKind::List || node.kind == PickleKind::Tuple) {
      for (size_t i = 0; i < node.items.size(); ++i) {
        visit(node.items[i], join(name, std::to_string(i)), depth + 1);
      }
      return;
    }
    if (auto tensor = torchTensor(graph_, id, where_, name)) add(name, std::move(*tensor));
  }

  std::vector<std::pair<std::string, TorchTensor>> tensors;

 private:
  void visitDict(const PickleNode& dict, const std::string& name, int depth) {
    for (size_t i = 0; i + 1 < dict.items.size(); i += 2) {
      const PickleNode& key = graph_[dict.items[i]];
      if (key.kind == PickleKind::Text && key.text.size() <= kMaxTensorName) {
        visit(dict.items[i + 1], join(name, std::string(key.text)), depth + 1);
      } else if (key.kind == PickleKind::Int) {
        visit(dict.items[i + 1], join(name, std::to_string(key.integer)), depth + 1);
      } else {
        failFile(where_,
                 Sentence::tr(
                     "a dictionary below \"%1\" has a key that is not text or is too long.", name));
      }
    }
  }

  void add(const std::string& name, TorchTensor tensor) {
    if (tensors.size() >= kMaxNamedTensors)
      failFile(where_, Sentence::tr("holds more than %1 tensors.", kMaxNamedTensors));
    tensors.emplace_back(name, std::move(tensor));
  }

  static std::string join(const std::string& name, const std::string& key) {
    return name.empty() ? key : name + "." + key;
  }

  const PickleGraph& graph_;
  const std::filesystem::path& where_;
  size_t visits_ = 0;
};

}  // namespace

std::vector<std::pair<std::string, TorchTensor>> namedTensors(const PickleGraph& graph,
                                                              const std::filesystem::path& where) {
  Collector collector(graph, where);
  collector.visit(graph.rootId, "", 0);
  return std::move(collector.tensors);
}

}  // namespace crossflow::models
