// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A parity pack: a folder of tensors recorded from the original program. `crossflow parity` and
// tests/parity run the same checks: one file per kind of pack in this folder.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/parity/report.h"
#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::parity {

struct Pack {
  std::filesystem::path folder;
  nlohmann::json config;                              // config.json; null if there is none
  std::unique_ptr<models::CheckpointReader> weights;  // weights.pth; may be null
  std::unique_ptr<models::CheckpointReader> io;       // io.safetensors; may be null

  /// A recorded tensor; throws CheckpointError if there is no such one.
  at::Tensor tensor(const std::string& name) const;
  bool has(const std::string& name) const;
  bool hasFile(const std::string& relative) const;
  /// Paths in a configuration are relative to its folder, e.g. "../dit/weights.pth".
  std::filesystem::path resolve(const std::string& relative) const;
};

/// Throws base::Error if the folder or one of its files cannot be read.
Pack openPack(const std::filesystem::path& folder);

/// Whether any check is for this folder. Never throws: an unreadable folder is not a pack.
bool isPack(const std::filesystem::path& folder);

/// Runs every check that the folder's content asks for; throws base::Error if it asks for none.
Report runPack(const std::filesystem::path& folder);

}  // namespace crossflow::parity
