// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/numpy/numpy_pickle.h"

#include <array>

#include "models/files/file_error.h"
#include "models/numpy/numpy_array.h"
#include "models/pickle/pickle_writer.h"
#include "models/pickle/value_builder.h"

namespace crossflow::models {

namespace {

// In the order of kNumpyGlobals; from kScalar1 on both spellings of a function stand side by side.
enum Global : uint16_t { kArrayType, kDtype, kReconstruct1, kReconstruct2, kScalar1, kScalar2 };

constexpr std::array<PickleGlobal, 6> kNumpyGlobals{{
    {"numpy", "ndarray"},
    {"numpy", "dtype", PickleRole::WithState},
    {"numpy.core.multiarray", "_reconstruct", PickleRole::WithState},
    {"numpy._core.multiarray", "_reconstruct", PickleRole::WithState},
    {"numpy.core.multiarray", "scalar", PickleRole::Callable},
    {"numpy._core.multiarray", "scalar", PickleRole::Callable},
}};

struct Dtype {
  bool object = false;
  NumpyDtype number;
};

/// Reads the numpy objects of one pickle.
class NumpyObjects {
 public:
  NumpyObjects(const PickleGraph& graph, const std::filesystem::path& file)
      : graph_(graph), file_(file), budget_(graph.consumed) {}

  ValueTree read(ValueBuilder& builder, PickleId id, int depth) {
    const PickleNode& call = graph_[id];
    if (call.global == kScalar1 || call.global == kScalar2) return scalar(call);
    if (call.global == kDtype) fail("holds a dtype on its own");
    if (!call.hasState) fail("holds an array without contents");
    return array(builder, graph_[call.state], depth);
  }

 private:
  [[noreturn]] void fail(const char* what) const {
    failFile(file_, what, "; the file is damaged or made to deceive, make it again.");
  }

  const PickleNode& item(const PickleNode& parent, size_t index, PickleKind kind,
                         const char* what) const {
    if (index >= parent.items.size() || graph_[parent.items[index]].kind != kind) fail(what);
    return graph_[parent.items[index]];
  }

  /// (version, shape, dtype, is_fortran, bytes or list)
  ValueTree array(ValueBuilder& builder, const PickleNode& state, int depth) {
    const char* const wrong = "holds an array whose description is incomplete";
    if (state.kind != PickleKind::Tuple || state.items.size() != 5) fail(wrong);
    NumpyLayout layout;
    for (const PickleId size : item(state, 1, PickleKind::Tuple, wrong).items) {
      if (graph_[size].kind != PickleKind::Int) fail(wrong);
      layout.shape.push_back(graph_[size].integer);
    }
    layout.fortran = item(state, 3, PickleKind::Bool, wrong).truth;
    const Dtype dtype = readDtype(item(state, 2, PickleKind::Call, wrong));
    if (dtype.object) {
      return objects(builder, layout.shape, item(state, 4, PickleKind::List, wrong), depth);
    }
    layout.dtype = dtype.number;
    const std::string_view bytes = item(state, 4, PickleKind::Bytes, wrong).text;
    // Every array has bytes of its own, so together they cannot be more than the pickle.
    if (bytes.size() > budget_) fail("holds more arrays than it has bytes for");
    budget_ -= bytes.size();
    return numpyTensor(layout, bytes, file_, "an array in it");
  }

  ValueTree objects(ValueBuilder& builder, const std::vector<int64_t>& shape,
                    const PickleNode& list, int depth) const {
    const bool single = shape.empty() && list.items.size() == 1;
    const bool row = shape.size() == 1 && static_cast<uint64_t>(shape[0]) == list.items.size();
    if (!single && !row)
      fail("holds an array of objects that is neither a single value nor a list");
    if (single) return builder.build(list.items[0], depth + 1);
    ValueList values;
    for (const PickleId id : list.items) values.items.push_back(builder.build(id, depth + 1));
    return values;
  }

  /// dtype(name, align, copy) with the state (version, byte order, ...).
  Dtype readDtype(const PickleNode& call) const {
    const char* const wrong = "holds an array of a type this program does not know";
    if (call.global != kDtype) fail(wrong);
    Dtype dtype;
    const std::string_view name = item(call, 0, PickleKind::Text, wrong).text;
    if (name == "O8" || name == "O") {
      dtype.object = true;
      return dtype;
    }
    const auto number = dtypeFromNumpy(name);
    if (!number) fail(wrong);
    dtype.number = *number;
    if (!call.hasState) return dtype;
    const PickleNode& state = graph_[call.state];
    if (state.kind != PickleKind::Tuple) fail(wrong);
    dtype.number.bigEndian = item(state, 1, PickleKind::Text, wrong).text == ">";
    return dtype;
  }

  /// scalar(dtype, bytes): a number of numpy as a plain one.
  ValueTree scalar(const PickleNode& call) const {
    const char* const wrong = "holds a number of a kind this program does not know";
    const Dtype dtype = readDtype(item(call, 0, PickleKind::Call, wrong));
    if (dtype.object) fail(wrong);
    const std::string_view bytes = item(call, 1, PickleKind::Bytes, wrong).text;
    const at::Tensor number =
        numpyTensor({dtype.number, false, {}}, bytes, file_, "a number in it");
    if (number.scalar_type() == at::kBool) return number.item<bool>();
    if (number.is_floating_point()) return number.item<double>();
    if (number.is_complex() || number.scalar_type() == at::kUInt64) fail(wrong);
    return number.item<int64_t>();
  }

  const PickleGraph& graph_;
  const std::filesystem::path& file_;
  size_t budget_;
};

void writeDtype(PickleWriter& pickle, std::string_view name, std::string_view order, int flags) {
  pickle.global("numpy", "dtype");
  pickle.mark();
  pickle.text(name);
  pickle.boolean(false);
  pickle.boolean(true);
  pickle.tuple();
  pickle.call();
  pickle.mark();
  pickle.integer(3);
  pickle.text(order);
  for (int i = 0; i < 3; ++i) pickle.none();  // no sub-array, names or fields
  pickle.integer(-1);
  pickle.integer(-1);
  pickle.integer(flags);
  pickle.tuple();
  pickle.build();
}

/// Everything of an array up to its contents; numpy 2 still knows the module name of numpy 1.
void beginArray(PickleWriter& pickle, at::IntArrayRef shape) {
  pickle.global("numpy.core.multiarray", "_reconstruct");
  pickle.mark();
  pickle.global("numpy", "ndarray");
  pickle.intTuple({0});
  pickle.bytes("b");
  pickle.tuple();
  pickle.call();
  pickle.mark();
  pickle.integer(1);
  pickle.intTuple(shape);
}

void writeArray(PickleWriter& pickle, const at::Tensor& tensor) {
  const bool brain = tensor.scalar_type() == at::kBFloat16;  // numpy has no such type
  const at::Tensor plain =
      tensor.detach().cpu().to(brain ? at::kFloat : tensor.scalar_type()).contiguous();
  const std::string_view name = numpyName(plain.scalar_type());
  if (name.empty()) {
    throw CheckpointError(std::string("A feature file cannot hold tensors of type ") +
                          c10::toString(plain.scalar_type()) + ".");
  }
  beginArray(pickle, plain.sizes());
  writeDtype(pickle, name.substr(1), name.substr(0, 1), 0);
  pickle.boolean(false);
  pickle.bytes({static_cast<const char*>(plain.data_ptr()), plain.nbytes()});
  pickle.tuple();
  pickle.build();
}

}  // namespace

ValueTree readNumpyPickle(std::string_view pickle, const std::filesystem::path& file,
                          uint64_t offset) {
  const PickleGraph graph = parsePickle(pickle, kNumpyGlobals, file, offset);
  if (graph.consumed != pickle.size()) failFile(file, "has unknown bytes after its pickle.");
  NumpyObjects objects(graph, file);
  ValueBuilder builder(graph, file, [&](ValueBuilder& inner, PickleId id, int depth) {
    return objects.read(inner, id, depth);
  });
  return builder.build(graph.rootId);
}

std::string writeNumpyPickle(const ValueTree& value) {
  constexpr int kObjectFlags = 63;  // what numpy's dtype('O') carries
  PickleWriter pickle(3, writeArray);
  beginArray(pickle, {});
  writeDtype(pickle, "O8", "|", kObjectFlags);
  pickle.boolean(false);
  pickle.emptyList();
  pickle.value(value);
  pickle.appendOne();
  pickle.tuple();
  pickle.build();
  return pickle.finish();
}

}  // namespace crossflow::models
