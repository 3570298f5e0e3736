// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A tensor that lies in a file: read contiguous, in any dtype, a few megabytes at a time.

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "models/files/mapped_file.h"

namespace crossflow::models {

/// Whoever makes one has proven that every element lies inside the file.
struct StoredTensor {
  at::ScalarType dtype = at::kFloat;
  std::vector<int64_t> shape, strides;  // in elements
  uint64_t offset = 0;                  // of the first element in the file

  int64_t elements() const;
  uint64_t bytes() const;  // of the contiguous tensor
  bool contiguous() const;
};

/// Sees the tensor's bytes in the order of the file while they pass by.
using ByteWatcher = std::function<void(const void* bytes, size_t length)>;

/// True when reading has to pass all bytes, in order and exactly once: then a watcher is called.
bool readsInOrder(const StoredTensor& tensor, std::optional<at::ScalarType> dtype);

/// A mapped view where a large tensor lies in the file as wanted, else a new tensor.
/// Throws CheckpointError on read errors.
at::Tensor readStoredTensor(const std::shared_ptr<const MappedFile>& file,
                            const StoredTensor& tensor, std::optional<at::ScalarType> dtype,
                            const ByteWatcher& watcher = nullptr);

}  // namespace crossflow::models
