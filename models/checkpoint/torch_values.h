// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whole .pth files as values: optimizer, scheduler and step files, state dicts with their nesting.

#include <torch/nn/module.h>

#include <filesystem>

#include "models/pickle/value_tree.h"

namespace crossflow::models {

/// Reads a file of torch.save() (zip or older format). Plain tensors are copy-on-write views of the
/// file. Throws CheckpointError.
ValueTree readTorchFile(const std::filesystem::path& file);

/// Writes a file that torch.load(weights_only=True) opens, atomically, with one tensor in memory at
/// a time for tensors of other devices. Tensors that are the same memory are written once. Throws
/// Error (no room, not writable) or CheckpointError (a dtype PyTorch files cannot hold).
void writeTorchFile(const std::filesystem::path& file, const ValueTree& value);

/// The parameters and buffers of a module under their names, as an OrderedDict: what
/// `module.state_dict()` gives. The tensors are shared, not copied.
ValueTree stateDict(const torch::nn::Module& module);

}  // namespace crossflow::models
