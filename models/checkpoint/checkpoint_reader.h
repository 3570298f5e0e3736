// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One view of every weights file: .safetensors, .pth/.bin (zip and older), sharded index files.
// Files are memory-mapped and parsed by our own restricted readers: nothing in a file is executed,
// names, shapes and bounds are checked before anything is allocated.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossflow::models {

class MappedFile;

struct TensorInfo {
  std::string name;
  at::ScalarType dtype = at::kFloat;
  std::vector<int64_t> shape;

  int64_t elements() const;
  int64_t bytes() const;  // as a contiguous tensor of its dtype
};

class CheckpointReader {
 public:
  virtual ~CheckpointReader() = default;
  CheckpointReader(const CheckpointReader&) = delete;
  CheckpointReader& operator=(const CheckpointReader&) = delete;

  /// Opens by content, never by suffix. Throws CheckpointError naming file and offset, key or
  /// opcode.
  static std::unique_ptr<CheckpointReader> open(const std::filesystem::path& file);

  /// Names, dtypes and shapes in file order. No tensor data is read.
  const std::vector<TensorInfo>& tensors() const { return tensors_; }
  /// nullptr if there is no such name.
  const TensorInfo* find(std::string_view name) const;

  /// "safetensors", "PyTorch zip", "PyTorch before 1.6", "sharded"; for people.
  const std::string& format() const { return format_; }
  const std::filesystem::path& file() const { return file_; }
  /// The free text a safetensors file may carry ("__metadata__"); empty for the others.
  const std::map<std::string, std::string>& metadata() const { return metadata_; }

  /// Reads one tensor, contiguous, converted to `dtype` if given. Touches only its own pages.
  /// With the stored dtype and a plain layout a large one is a private copy-on-write mapping that
  /// ends with it: writing to it never reaches the file. Safe to call from several
  /// threads. Throws CheckpointError (unknown name, read error, wrong checksum).
  at::Tensor read(std::string_view name, std::optional<at::ScalarType> dtype = std::nullopt) const;

 protected:
  /// open() without index files, so that an index cannot name another one.
  static std::unique_ptr<CheckpointReader> openSingleFile(std::shared_ptr<const MappedFile> file);

  CheckpointReader(std::filesystem::path file, std::string format);

  /// Throws CheckpointError when the name is already there.
  void addTensor(TensorInfo info);
  void setMetadata(std::map<std::string, std::string> metadata) { metadata_ = std::move(metadata); }
  /// `index` counts in the order of addTensor.
  virtual at::Tensor readAt(size_t index, std::optional<at::ScalarType> dtype) const = 0;

 private:
  std::filesystem::path file_;
  std::string format_;
  std::vector<TensorInfo> tensors_;
  std::unordered_map<std::string, size_t> index_;
  std::map<std::string, std::string> metadata_;
};

}  // namespace crossflow::models
