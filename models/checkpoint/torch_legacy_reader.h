// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PyTorch's format before 1.6: five pickles one after another (magic number, protocol, system, the
// object, storage keys), then the storages, each an element count and its bytes.

#include <map>
#include <memory>
#include <string>

#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/stored_tensor.h"
#include "models/checkpoint/torch_pickle.h"
#include "models/pickle/pickle_graph.h"

namespace crossflow::models {

struct TorchLegacyFile {
  std::unique_ptr<std::string> pickle;  // the object's; `graph` points into it
  PickleGraph graph;
  std::map<std::string, uint64_t, std::less<>> storages;  // key -> where its bytes start
};

class TorchLegacyReader : public CheckpointReader {
 public:
  static bool looksLike(const MappedFile& file);
  /// Throws CheckpointError.
  static TorchLegacyFile parse(const MappedFile& file);

  explicit TorchLegacyReader(std::shared_ptr<const MappedFile> file);

 protected:
  at::Tensor readAt(size_t index, std::optional<at::ScalarType> dtype) const override;

 private:
  std::shared_ptr<const MappedFile> file_;
  std::vector<StoredTensor> entries_;
};

/// Where a tensor of the file lies. Throws CheckpointError when its storage is missing.
StoredTensor placeLegacyTensor(const TorchLegacyFile& legacy, const TorchTensor& tensor,
                               const std::filesystem::path& file, const std::string& name);

}  // namespace crossflow::models
