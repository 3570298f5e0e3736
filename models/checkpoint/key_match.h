// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Compares the names and shapes of a checkpoint with those a module has. No weights are needed: the
// module may be unfilled, the list may come from a file's header alone.

#include <torch/nn/module.h>

#include <string>
#include <vector>

#include "models/checkpoint/load_state_dict.h"

namespace crossflow::models {

struct MatchedTensor {
  size_t source;      // index in the checkpoint's list
  at::Tensor target;  // the module's parameter or buffer
};

struct KeyMatch {
  LoadReport report;
  std::vector<MatchedTensor> tensors;  // in the order of the checkpoint
};

/// Wrapper names ("module.", "_orig_mod.", "state_dict.", ...) in front of the keys are removed.
KeyMatch matchKeys(const torch::nn::Module& module, const std::vector<TensorInfo>& tensors,
                   const LoadOptions& options = {});

}  // namespace crossflow::models
