// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reading what somebody else may have put under a name we know: never waits for a pipe without a
// writer, never reads more than it was allowed, whatever the name turns out to be.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace crossflow::models {

/// All bytes of an ordinary file of at most `limit` bytes. Throws CheckpointError naming the file.
/// Blocks for the disk only.
std::string readSmallFile(const std::filesystem::path& file, uint64_t limit);

/// The same; nothing instead of an exception.
std::optional<std::string> trySmallFile(const std::filesystem::path& file, uint64_t limit);

}  // namespace crossflow::models
