// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A module with the names and shapes of a key list (tests/data/checkpoint_keys): stands for a
// published model where only its weights matter.

#include <torch/nn/module.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::bench {

/// The tensors of a key list, in file order.
std::vector<models::TensorInfo> readKeyList(const std::filesystem::path& file);

/// Its parameters have no values yet: no memory is touched. Names below `skipped` are left out.
std::shared_ptr<torch::nn::Module> makeModule(const std::vector<models::TensorInfo>& keys,
                                              const std::vector<std::string>& skipped);

}  // namespace crossflow::bench
