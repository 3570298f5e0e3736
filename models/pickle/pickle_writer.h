// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes ValueTrees as pickles of Python. Tensors are left to the file format.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "models/pickle/value_tree.h"

namespace crossflow::models {

class PickleWriter {
 public:
  using TensorWriter = std::function<void(PickleWriter&, const at::Tensor&)>;

  /// Protocol 2 (PyTorch's) or 3 (with bytes, numpy's).
  PickleWriter(int protocol, TensorWriter writeTensor);

  void value(const ValueTree& tree);
  void none();
  void boolean(bool value);
  void integer(int64_t value);
  void real(double value);
  void text(std::string_view value);
  void bytes(std::string_view value);  // protocol 3
  void global(std::string_view module, std::string_view name);
  void intTuple(at::IntArrayRef values);
  void emptyTuple();
  void mark();   // begins a tuple
  void tuple();  // ends the tuple begun by mark()
  void emptyList();
  void appendOne();
  void call();        // callable, tuple -> result
  void persistent();  // id -> object
  void build();       // object, state -> object

  /// Ends the pickle and returns it.
  std::string finish();

 private:
  void opcode(uint8_t code);
  void list(const ValueList& list);
  void dict(const ValueDict& dict);

  TensorWriter writeTensor_;
  std::string bytes_;
};

}  // namespace crossflow::models
