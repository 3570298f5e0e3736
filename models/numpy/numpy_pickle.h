// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pickles inside .npy files: dictionaries of arrays, as numpy 1 and 2 write them.

#include <filesystem>
#include <string>
#include <string_view>

#include "models/pickle/value_tree.h"

namespace crossflow::models {

/// The value of a pickled object array: of a zero-dimensional one its only value (what `.item()`
/// gives), of others a list. Throws CheckpointError.
ValueTree readNumpyPickle(std::string_view pickle, const std::filesystem::path& file,
                          uint64_t offset);

/// A zero-dimensional object array holding `value`, readable by numpy 1 and 2.
std::string writeNumpyPickle(const ValueTree& value);

}  // namespace crossflow::models
