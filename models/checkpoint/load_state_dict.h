// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Matches a checkpoint's names and shapes against a module and gives the module its weights.

#include <torch/nn/module.h>

#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::models {

struct LoadOptions {
  std::string prefix;                        // keys below it only, e.g. "context_encoder."
  std::vector<std::string> ignoredPrefixes;  // e.g. "open_clip.", "open_clip_output."
  // Whole names below the prefix, in the file and in the module; the file's name is matched first.
  std::vector<std::pair<std::string, std::string>> renames;
  std::optional<at::ScalarType> dtype;  // convert floating weights, one tensor at a time
  at::Device device{at::kCPU};
  bool strict = true;    // throw when keys are missing or unexpected
  std::stop_token stop;  // asked between tensors; throws Cancelled
  std::function<void(int64_t done, int64_t total)> progress;  // in bytes
};

struct LoadReport {
  std::vector<std::string> missing, unexpected, wrongShape, ignored;
  std::string describe() const;  // a few names of each list, for messages
};

/// Gives `module` its parameters and buffers without ever holding two copies of them. "module.",
/// "_orig_mod." and similar wrappers in front of all names are removed. Throws CheckpointError.
LoadReport loadStateDict(torch::nn::Module& module, const CheckpointReader& reader,
                         const LoadOptions& options = {});

}  // namespace crossflow::models
