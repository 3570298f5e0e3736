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

/// Where the networks of a pack run, and in which number format. Recorded tensors come in fp32.
struct Place {
  at::Device device{at::kCPU};
  at::ScalarType dtype = at::kFloat;
  /// Comparisons may differ by this at least, relative to their scale: 0 where numbers are fp32.
  double leastTolerance = 0;
};

/// "cuda:1" and "bf16", say; see models::namedDevice(). Half precision may be off by 5 % of a
/// tensor's scale. On a GPU convolutions in fp32 are made exact for the life of the process. Throws
/// base::Error.
Place namedPlace(const std::string& device, const std::string& precision);

struct Pack {
  std::filesystem::path folder;
  Place place;
  nlohmann::json config;                              // config.json; null if there is none
  std::unique_ptr<models::CheckpointReader> weights;  // weights.pth; may be null
  std::unique_ptr<models::CheckpointReader> io;       // io.safetensors; may be null

  /// A recorded tensor, on the pack's device; throws base::CheckpointError if there is no such one.
  at::Tensor tensor(const std::string& name) const;
  bool has(const std::string& name) const;
  bool hasFile(const std::string& relative) const;
  /// Paths in a configuration are relative to its folder, e.g. "../dit/weights.pth".
  std::filesystem::path resolve(const std::string& relative) const;
};

/// Throws base::Error if the folder or one of its files cannot be read.
Pack openPack(const std::filesystem::path& folder, const Place& place = {});

/// Whether any check is for this folder. Never throws: an unreadable folder is not a pack.
bool isPack(const std::filesystem::path& folder);

/// Runs every check that the folder's content asks for; throws base::Error if it asks for none.
Report runPack(const std::filesystem::path& folder, const Place& place = {});

}  // namespace crossflow::parity
