// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Matches a checkpoint's names and shapes against a module and gives the module its weights.

#include <torch/nn/module.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "models/base/sentence.h"
#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::models {

struct LoadOptions {
  std::string prefix = {};  // keys below it only, e.g. "context_encoder."
  std::vector<std::string> ignoredPrefixes =
      {};  // below `prefix`, e.g. "open_clip.", "open_clip_output."
  // Whole names below the prefix, in the file and in the module; the file's name is matched first.
  std::vector<std::pair<std::string, std::string>> renames = {};
  // Floating weights are converted to it one tensor at a time; without it to the dtype the module
  // has.
  std::optional<at::ScalarType> dtype = std::nullopt;
  at::Device device{at::kCPU};
  bool strict = true;  // throw when keys are missing or unexpected; a wrong shape always throws
  std::stop_token stop = {};  // asked between tensors; throws Cancelled
  std::function<void(int64_t done, int64_t total)> progress = {};  // in bytes of the file
};

struct LoadReport {
  std::vector<std::string> missing, unexpected, ignored;
  std::vector<Sentence> wrongShape;
  std::vector<std::string> notFinite;  // loaded, but with NaN or infinite numbers in them: warn

  bool complete() const { return missing.empty() && unexpected.empty() && wrongShape.empty(); }
  Sentence describe() const;  // a few names of each list, for messages
};

/// Gives `module` its parameters and buffers without ever holding two copies of them. "module.",
/// "_orig_mod." and similar wrappers in front of all names are removed. Throws CheckpointError.
LoadReport loadStateDict(torch::nn::Module& module, const CheckpointReader& reader,
                         const LoadOptions& options = {});

}  // namespace crossflow::models
