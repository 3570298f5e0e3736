// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pickle/value_tree.h"

#include "models/base/error.h"

namespace crossflow::models {

namespace {

template <typename Wanted>
const Wanted& get(const ValueTree& tree, const char* what) {
  const Wanted* value = std::get_if<Wanted>(&tree.data);
  if (value == nullptr) {
    throw CheckpointError(std::string("A value in the file should be ") + what + " but is not.");
  }
  return *value;
}

std::string shownKey(const ValueKey& key) {
  const std::string* text = std::get_if<std::string>(&key);
  return text != nullptr ? *text : std::to_string(std::get<int64_t>(key));
}

}  // namespace

void ValueDict::set(ValueKey key, ValueTree value) {
  items.emplace_back(std::move(key), std::move(value));
}

const ValueTree* ValueDict::find(const ValueKey& key) const {
  for (const auto& [name, value] : items) {
    if (name == key) return &value;
  }
  return nullptr;
}

int64_t ValueTree::asInt() const {
  return get<int64_t>(*this, "an integer");
}
double ValueTree::asDouble() const {
  const int64_t* integer = std::get_if<int64_t>(&data);
  return integer != nullptr ? static_cast<double>(*integer) : get<double>(*this, "a number");
}
const std::string& ValueTree::asText() const {
  return get<std::string>(*this, "a text");
}
const at::Tensor& ValueTree::asTensor() const {
  return get<at::Tensor>(*this, "a tensor");
}
const ValueDict& ValueTree::asDict() const {
  return get<ValueDict>(*this, "a dictionary");
}

const ValueTree& ValueTree::at(const ValueKey& key) const {
  const ValueTree* value = asDict().find(key);
  if (value == nullptr) throw CheckpointError("The file has no entry \"" + shownKey(key) + "\".");
  return *value;
}

}  // namespace crossflow::models
