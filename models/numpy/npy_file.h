// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// numpy's files: .npy (arrays, or dictionaries of arrays as feature files are) and .npz
// (statistics). Reading runs nothing: the pickles in them go through the same restricted reader as
// weights.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "models/checkpoint/safetensors_writer.h"
#include "models/pickle/value_tree.h"

namespace crossflow::models {

/// A tensor, or what a pickled object array holds (a feature file gives its dictionary).
/// Throws CheckpointError.
ValueTree readNpy(const std::filesystem::path& file);
/// The same from memory; `file` is for messages.
ValueTree parseNpy(std::string_view bytes, const std::filesystem::path& file);
/// readNpy() of a file that must be a plain array.
at::Tensor readNpyTensor(const std::filesystem::path& file);

/// Atomically, for numpy 1 and 2: a tensor as a plain array (bfloat16 as float32), any other value
/// as a pickled object array. Throws Error.
void writeNpy(const std::filesystem::path& file, const ValueTree& value);
std::string formatNpy(const ValueTree& value);

/// The arrays of an .npz by name, stored or compressed, up to 256 MB in all. Throws
/// CheckpointError.
std::map<std::string, ValueTree> readNpz(const std::filesystem::path& file);
/// Stored, atomically. Throws Error.
void writeNpz(const std::filesystem::path& file, const NamedTensors& tensors);

}  // namespace crossflow::models
