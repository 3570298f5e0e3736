// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a checkpoint is to be matched with a module, and how that went.

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "models/base/sentence.h"

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

}  // namespace crossflow::models
