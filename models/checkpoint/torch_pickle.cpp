// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/torch_pickle.h"

#include <algorithm>
#include <array>

#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

using c10::ScalarType;

constexpr size_t kMaxTensorDims = 8;
constexpr int64_t kMostTensorBytes = int64_t{64} << 30;

// Places in kGlobals; OrderedDict at 0 is asked for by its role.
constexpr size_t kRebuildTensor2 = 1, kRebuildTensor3 = 2, kRebuildParameter = 3;
constexpr size_t kFirstStorage = 4, kUntypedStorages = 2, kStorages = 14;
constexpr size_t kFirstDtype = kFirstStorage + kStorages, kDtypeCount = 6, kScriptNames = 7;

// In the order of the constants above.
constexpr std::array<PickleGlobal, kFirstDtype + kDtypeCount + kScriptNames> kGlobals{{
    {"collections", "OrderedDict", PickleRole::OrderedDict},
    {"torch._utils", "_rebuild_tensor_v2", PickleRole::Callable},
    {"torch._utils", "_rebuild_tensor_v3", PickleRole::Callable},
    {"torch._utils", "_rebuild_parameter", PickleRole::Callable},
    {"torch.storage", "UntypedStorage"},
    {"torch", "UntypedStorage"},
    {"torch", "FloatStorage"},
    {"torch", "HalfStorage"},
    {"torch", "BFloat16Storage"},
    {"torch", "DoubleStorage"},
    {"torch", "LongStorage"},
    {"torch", "IntStorage"},
    {"torch", "ShortStorage"},
    {"torch", "CharStorage"},
    {"torch", "ByteStorage"},
    {"torch", "BoolStorage"},
    {"torch", "ComplexFloatStorage"},
    {"torch", "ComplexDoubleStorage"},
    {"torch", "float8_e4m3fn"},
    {"torch", "float8_e5m2"},
    {"torch", "uint16"},
    {"torch", "uint32"},
    {"torch", "uint64"},
    {"torch", "bfloat16"},
    // TorchScript's: its modules are dictionaries to us, its code is never looked at.
    {"__torch__", "", PickleRole::Object},
    {"torch.jit._pickle", "build_intlist", PickleRole::Argument},
    {"torch.jit._pickle", "build_doublelist", PickleRole::Argument},
    {"torch.jit._pickle", "build_boollist", PickleRole::Argument},
    {"torch.jit._pickle", "build_tensorlist", PickleRole::Argument},
    {"torch.jit._pickle", "restore_type_tag", PickleRole::Argument},
    {"torch", "device", PickleRole::Argument},
}};

constexpr std::array<ScalarType, kStorages - kUntypedStorages> kStorageTypes{
    ScalarType::Float, ScalarType::Half, ScalarType::BFloat16,     ScalarType::Double,
    ScalarType::Long,  ScalarType::Int,  ScalarType::Short,        ScalarType::Char,
    ScalarType::Byte,  ScalarType::Bool, ScalarType::ComplexFloat, ScalarType::ComplexDouble};
constexpr std::array<ScalarType, kDtypeCount> kDtypes{
    ScalarType::Float8_e4m3fn, ScalarType::Float8_e5m2, ScalarType::UInt16,
    ScalarType::UInt32,        ScalarType::UInt64,      ScalarType::BFloat16};

/// Carries what every check needs for its message.
struct Context {
  const PickleGraph& graph;
  const std::filesystem::path& where;
  std::string_view key;

  [[noreturn]] void fail(const Sentence& what) const {
    failFile(where, Sentence::tr("tensor \"%1\" %2; the file is damaged or made to deceive, get it "
                                 "from its original source.",
                                 key, what));
  }
  const PickleNode& item(const PickleNode& parent, size_t index, PickleKind kind,
                         const Sentence& what) const {
    if (index >= parent.items.size() || graph[parent.items[index]].kind != kind) fail(what);
    return graph[parent.items[index]];
  }
  int64_t size(const PickleNode& parent, size_t index, const Sentence& what) const {
    const int64_t value = item(parent, index, PickleKind::Int, what).integer;
    if (value < 0) fail(what);
    return value;
  }
  std::vector<int64_t> sizes(const PickleNode& call, size_t index, const Sentence& what) const {
    const PickleNode& tuple = item(call, index, PickleKind::Tuple, what);
    if (tuple.items.size() > kMaxTensorDims) fail(Sentence::tr("has more than 8 dimensions"));
    std::vector<int64_t> values;
    values.reserve(tuple.items.size());
    for (size_t i = 0; i < tuple.items.size(); ++i) values.push_back(size(tuple, i, what));
    return values;
  }
};

/// Proves that the tensor is of a sane size and that its last element lies inside its storage.
void checkBounds(const Context& context, const TorchTensor& tensor, int64_t elementSize) {
  // Sizes of an empty tensor count too: its strides are products of the others.
  unsigned __int128 elements = 1, last = 0;
  bool empty = false;
  for (size_t i = 0; i < tensor.shape.size(); ++i) {
    empty = empty || tensor.shape[i] == 0;
    elements *= static_cast<uint64_t>(std::max<int64_t>(tensor.shape[i], 1));
    if (elements * static_cast<uint64_t>(elementSize) > kMostTensorBytes) {
      context.fail(Sentence::tr("claims to be larger than 64 GiB"));
    }
    if (tensor.shape[i] > 0) {
      last += static_cast<unsigned __int128>(tensor.shape[i] - 1) *
              static_cast<uint64_t>(tensor.strides[i]);
    }
    // Below 2^70 in every round, so that the next product cannot overflow 128 bits.
    if (last >> 70 != 0) context.fail(Sentence::tr("reaches past the end of its storage"));
  }
  if (empty) return;
  const unsigned __int128 end =
      (last + 1) * static_cast<uint64_t>(elementSize) + static_cast<uint64_t>(tensor.byteOffset);
  if (end > static_cast<uint64_t>(tensor.storageBytes)) {
    context.fail(Sentence::tr("reaches past the end of its storage"));
  }
}

int64_t checkedBytes(const Context& context, int64_t count, int64_t elementSize) {
  int64_t bytes = 0;
  if (__builtin_mul_overflow(count, elementSize, &bytes)) {
    context.fail(Sentence::tr("has a storage or offset of an impossible size"));
  }
  return bytes;
}

}  // namespace

std::span<const PickleGlobal> torchGlobals() {
  return kGlobals;
}

std::string_view torchStorageName(c10::ScalarType dtype) {
  for (size_t i = 0; i < kStorageTypes.size(); ++i) {
    if (kStorageTypes[i] == dtype) return kGlobals[kFirstStorage + kUntypedStorages + i].name;
  }
  return {};
}

TorchStorage torchStorage(const PickleGraph& graph, PickleId id, const std::filesystem::path& where,
                          std::string_view key) {
  const Context context{graph, where, key};
  const Sentence wrong = Sentence::tr("has a storage of an unknown kind");
  const PickleNode& persistent = graph[id];
  if (persistent.kind != PickleKind::Persistent) context.fail(wrong);
  const PickleNode& tuple = context.item(persistent, 0, PickleKind::Tuple, wrong);
  const size_t type = context.item(tuple, 1, PickleKind::Global, wrong).global;
  if (context.item(tuple, 0, PickleKind::Text, wrong).text != "storage" || type < kFirstStorage ||
      type >= kFirstDtype) {
    context.fail(wrong);
  }
  TorchStorage storage;
  storage.untyped = type < kFirstStorage + kUntypedStorages;
  if (!storage.untyped) storage.dtype = kStorageTypes[type - kFirstStorage - kUntypedStorages];
  const int64_t elementSize = static_cast<int64_t>(c10::elementSize(storage.dtype));
  storage.key = context.item(tuple, 2, PickleKind::Text, wrong).text;
  storage.bytes = checkedBytes(context, context.size(tuple, 4, wrong), elementSize);
  if (tuple.items.size() < 6 || graph[tuple.items[5]].kind == PickleKind::None) return storage;
  const PickleNode& part = context.item(tuple, 5, PickleKind::Tuple, wrong);
  storage.partOffset = checkedBytes(context, context.size(part, 1, wrong), elementSize);
  if (storage.partOffset > storage.bytes)
    context.fail(Sentence::tr("has a storage outside of its storage"));
  return storage;
}

std::optional<TorchTensor> torchTensor(const PickleGraph& graph, PickleId id,
                                       const std::filesystem::path& where, std::string_view key) {
  const Context context{graph, where, key};
  const PickleNode* call = &graph[id];
  if (call->kind != PickleKind::Call) return std::nullopt;
  if (call->global == kRebuildParameter) {
    call =
        &context.item(*call, 0, PickleKind::Call, Sentence::tr("is a parameter without a tensor"));
  }
  if (call->global != kRebuildTensor2 && call->global != kRebuildTensor3) {
    context.fail(Sentence::tr("is built in an unknown way"));
  }
  if (call->items.empty()) context.fail(Sentence::tr("has no storage"));
  const TorchStorage storage = torchStorage(graph, call->items[0], where, key);
  TorchTensor tensor;
  tensor.dtype = storage.dtype;
  if (call->global == kRebuildTensor3) {
    const size_t dtype =
        context.item(*call, 6, PickleKind::Global, Sentence::tr("has no dtype")).global;
    if (dtype < kFirstDtype || dtype >= kFirstDtype + kDtypeCount)
      context.fail(Sentence::tr("has an unknown dtype"));
    tensor.dtype = kDtypes[dtype - kFirstDtype];
  } else if (storage.untyped) {
    context.fail(Sentence::tr("has no dtype"));
  }
  const int64_t elementSize = static_cast<int64_t>(c10::elementSize(tensor.dtype));
  tensor.storage = storage.key;
  tensor.storageBytes = storage.bytes;
  tensor.byteOffset = checkedBytes(
      context, context.size(*call, 1, Sentence::tr("has a negative offset")), elementSize);
  if (__builtin_add_overflow(tensor.byteOffset, storage.partOffset, &tensor.byteOffset)) {
    context.fail(Sentence::tr("has an offset of an impossible size"));
  }
  tensor.shape = context.sizes(*call, 2, Sentence::tr("has sizes that are not counts"));
  tensor.strides = context.sizes(*call, 3, Sentence::tr("has strides that are not counts"));
  if (tensor.shape.size() != tensor.strides.size()) {
    context.fail(Sentence::tr("has different numbers of sizes and strides"));
  }
  checkBounds(context, tensor, elementSize);
  return tensor;
}

}  // namespace crossflow::models
