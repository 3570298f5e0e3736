// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The values that .pth and .npy files nest: what torch.save() of an optimizer's state and
// numpy.save() of a dictionary hold. Plain data only; there is no object of any class in it.

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace crossflow::models {

struct ValueTree;

struct ValueList {
  std::vector<ValueTree> items;
  bool tuple = false;
};

using ValueKey = std::variant<std::string, int64_t>;

/// Keeps the order of the file. `ordered` tells an OrderedDict (a state dict) from a dict.
struct ValueDict {
  std::vector<std::pair<ValueKey, ValueTree>> items;
  bool ordered = false;

  void set(ValueKey key, ValueTree value);  // appends; the caller keeps keys unique
  const ValueTree* find(const ValueKey& key) const;
};

/// The accessors throw CheckpointError naming what was expected; readers of files catch nothing.
struct ValueTree {
  using Data = std::variant<std::monostate, bool, int64_t, double, std::string, at::Tensor,
                            ValueList, ValueDict>;

  ValueTree() = default;
  ValueTree(bool value) : data(value) {}                      // NOLINT: values convert
  ValueTree(int value) : data(int64_t{value}) {}              // NOLINT
  ValueTree(int64_t value) : data(value) {}                   // NOLINT
  ValueTree(double value) : data(value) {}                    // NOLINT
  ValueTree(const char* value) : data(std::string(value)) {}  // NOLINT
  ValueTree(std::string value) : data(std::move(value)) {}    // NOLINT
  ValueTree(at::Tensor value) : data(std::move(value)) {}     // NOLINT
  ValueTree(ValueList value) : data(std::move(value)) {}      // NOLINT
  ValueTree(ValueDict value) : data(std::move(value)) {}      // NOLINT

  bool isTensor() const { return std::holds_alternative<at::Tensor>(data); }
  bool isDict() const { return std::holds_alternative<ValueDict>(data); }
  bool isText() const { return std::holds_alternative<std::string>(data); }

  int64_t asInt() const;
  double asDouble() const;  // integers too
  const std::string& asText() const;
  const at::Tensor& asTensor() const;
  const ValueDict& asDict() const;
  /// An entry of a dict; throws when there is none.
  const ValueTree& at(const ValueKey& key) const;

  Data data;
};

}  // namespace crossflow::models
