// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inflates the records that numpy.savez_compressed writes, never beyond the size that was
// announced.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace crossflow::models {

/// Throws CheckpointError naming file and record unless the bytes inflate to exactly `size` bytes.
std::string inflateExactly(std::string_view deflated, uint64_t size,
                           const std::filesystem::path& file, std::string_view record);

}  // namespace crossflow::models
