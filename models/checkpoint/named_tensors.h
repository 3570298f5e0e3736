// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tensors of a PyTorch pickle under flat names: a state dict's own keys; nested dicts and lists
// (optimizer files, wrapped state dicts) joined with dots.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "models/checkpoint/torch_pickle.h"

namespace crossflow::models {

/// Throws CheckpointError: no tensors at all, too many, too deep, odd keys.
std::vector<std::pair<std::string, TorchTensor>> namedTensors(const PickleGraph& graph,
                                                              const std::filesystem::path& where);

}  // namespace crossflow::models
