// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes safetensors files, atomically and with checksums (safetensors_checksum.h).

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace crossflow::models {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

/// One tensor is copied at a time, and twice in all, if it lies on another device or is not
/// contiguous. Larger elements come first, so that every tensor can be used as it lies in the file.
/// Throws Error (no room, not writable) or CheckpointError (a dtype the format cannot hold).
void writeSafetensors(const std::filesystem::path& file, const NamedTensors& tensors,
                      const std::map<std::string, std::string>& metadata = {});

}  // namespace crossflow::models
