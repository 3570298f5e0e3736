// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What PyTorch writes into its pickles: tensors as views of storages that lie elsewhere in the
// file.

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "models/pickle/pickle_graph.h"

namespace crossflow::models {

/// A tensor as the pickle describes it; nothing is checked against the file yet.
struct TorchTensor {
  c10::ScalarType dtype = c10::ScalarType::Float;
  std::string_view storage;             // the storage's key
  int64_t storageBytes = 0;             // the size the pickle claims for the storage
  int64_t byteOffset = 0;               // of the first element in the storage
  std::vector<int64_t> shape, strides;  // in elements
};

/// The names a PyTorch pickle may mention.
std::span<const PickleGlobal> torchGlobals();

/// "FloatStorage", ...; empty for a dtype that the format cannot hold.
std::string_view torchStorageName(c10::ScalarType dtype);

/// The tensor that node `id` describes, nullopt if it is none. Proves sizes, strides and offset
/// sane and the last element inside the claimed storage, without overflow. Throws CheckpointError
/// naming `key`.
std::optional<TorchTensor> torchTensor(const PickleGraph& graph, PickleId id,
                                       const std::filesystem::path& where, std::string_view key);

/// Of a storage's persistent id ('storage', type, key, location, count[, part]).
struct TorchStorage {
  c10::ScalarType dtype = c10::ScalarType::Byte;
  bool untyped = false;
  std::string_view key;
  int64_t bytes = 0;
  int64_t partOffset = 0;  // before PyTorch 0.4 a storage could be a part of another; in bytes
};
TorchStorage torchStorage(const PickleGraph& graph, PickleId id, const std::filesystem::path& where,
                          std::string_view key);

}  // namespace crossflow::models
