// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a pickle says, as a graph of plain nodes. Calls are written down, never made: the readers of
// PyTorch and numpy files look at the nodes and take from them what they know.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/error.h"

namespace crossflow::models {

using PickleId = uint32_t;

enum class PickleKind : uint8_t {
  None,
  Bool,
  Int,
  Float,
  Text,
  Bytes,
  Tuple,
  List,
  Dict,        // items: key, value, key, value, ...
  Global,      // one of the allowed names
  Call,        // items: arguments; then perhaps a state
  Persistent,  // items: one node, the persistent id
};

struct PickleNode {
  PickleKind kind = PickleKind::None;
  bool hasState = false;
  bool truth = false;
  bool ordered = false;  // Dict: an OrderedDict
  bool object = false;   // Dict: the attributes of an object; empty until BUILD gives them
  uint16_t global = 0;   // Global, Call: index in the allowed names
  PickleId state = 0;    // Call: what BUILD gave it
  union {
    int64_t integer = 0;
    double real;
  };
  std::string_view text;  // Text, Bytes: points into the pickle
  std::vector<PickleId> items;
};

enum class PickleRole : uint8_t {
  Value,        // may be mentioned only
  Callable,     // may be called: gives a Call node
  WithState,    // Callable, and BUILD may give the result a state
  OrderedDict,  // called without arguments: gives a Dict; its state is dropped
  Argument,     // called: gives its first argument
  Object,       // any class of the modules below this one; an object of it is a Dict of attributes
};

/// A name a pickle may mention. Everything else is refused. Object: `module` is a prefix.
struct PickleGlobal {
  std::string_view module, name;
  PickleRole role = PickleRole::Value;
};

struct PickleLimits {
  size_t bytes = size_t{64} << 20;
  size_t nodes = size_t{1} << 19;
  size_t edges = size_t{1} << 21;
  size_t stack = size_t{1} << 20;
  size_t memo = size_t{1} << 20;
  size_t marks = 64;  // open tuples, lists and dicts
};

class PickleGraph {
 public:
  const PickleNode& operator[](PickleId id) const { return nodes[id]; }
  const PickleNode& root() const { return nodes[rootId]; }

  std::vector<PickleNode> nodes;
  PickleId rootId = 0;
  size_t consumed = 0;  // bytes up to and with STOP
};

/// The bytes ended before the pickle did: thrown when a longer part of the file might parse.
class PickleCutOff : public CheckpointError {
 public:
  using CheckpointError::CheckpointError;
};

/// Reads one pickle (protocols 2 to 5) from the start of `bytes`, which must outlive the graph.
/// `where` names the file (and record) in errors, `offset` is added to the positions they tell.
/// Throws CheckpointError naming opcode and position.
PickleGraph parsePickle(std::string_view bytes, std::span<const PickleGlobal> allowed,
                        const std::filesystem::path& where, uint64_t offset = 0,
                        const PickleLimits& limits = {});

}  // namespace crossflow::models
