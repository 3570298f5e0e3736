// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What TorchZipReader and readTorchFile() share: the pickle of a PyTorch zip file and the way from
// a tensor's description to its place in the file.

#include <memory>
#include <string>

#include "models/checkpoint/stored_tensor.h"
#include "models/checkpoint/torch_pickle.h"
#include "models/files/zip_archive.h"
#include "models/pickle/pickle_graph.h"

namespace crossflow::models {

struct TorchArchive {
  std::string root;                     // every record's folder, e.g. "archive"
  std::unique_ptr<std::string> pickle;  // data.pkl; `graph` points into it
  PickleGraph graph;
};

/// Of torch.save() or of TorchScript, whose program is not read: a module's attributes are a
/// dictionary. Throws CheckpointError: not PyTorch's, big-endian, refused pickle.
TorchArchive readTorchArchive(const ZipArchive& archive);

/// The record that holds the tensor's storage. Throws CheckpointError if it is missing, too short
/// or compressed.
const ZipRecord& storageRecord(const ZipArchive& archive, const TorchArchive& torch,
                               const TorchTensor& tensor, const std::string& name);

/// The tensor at its place in the file, given where its storage starts.
StoredTensor placeTensor(const TorchTensor& tensor, uint64_t storageOffset);

}  // namespace crossflow::models
