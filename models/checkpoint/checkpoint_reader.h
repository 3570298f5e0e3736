// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One view of every weights file: .safetensors, .pth/.bin (zip and older), sharded index files.
// Files are memory-mapped and parsed by our own restricted readers: nothing in a file is executed,
// names, shapes and bounds are checked before anything is allocated.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossflow::models {

struct TensorInfo {
  std::string name;
  at::ScalarType dtype = at::kFloat;
  std::vector<int64_t> shape;

  int64_t elements() const;
};

class CheckpointReader {
 public:
  virtual ~CheckpointReader() = default;

  /// Opens by content, never by suffix. Throws CheckpointError naming file and offset, key or opcode.
  static std::unique_ptr<CheckpointReader> open(const std::filesystem::path& file);

  /// Names, dtypes and shapes in file order. No tensor data is read.
  virtual const std::vector<TensorInfo>& tensors() const = 0;
  /// nullptr if there is no such name.
  const TensorInfo* find(std::string_view name) const;

  /// Reads one tensor, contiguous, converted to `dtype` if given. Touches only its own pages.
  /// With the stored dtype and a plain layout the result is a view of the mapping that keeps the
  /// mapping alive: never write to it. Throws CheckpointError (unknown name, read error).
  virtual at::Tensor read(std::string_view name,
                          std::optional<at::ScalarType> dtype = std::nullopt) const = 0;
};

}  // namespace crossflow::models
