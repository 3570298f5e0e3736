// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The checksum of a whole file, as manifests and extraction records keep it.

#include <cstdint>
#include <filesystem>

namespace crossflow::training {

/// CRC-32. Blocks while the file is read. Throws RunError(Internal) if it cannot be read to its
/// end: the checksum of a part would be kept as that of the whole.
uint32_t crcOfFile(const std::filesystem::path& file);

}  // namespace crossflow::training
