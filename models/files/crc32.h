// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// CRC-32 as zip files use it, at memory speed: weights of several gigabytes are verified while they
// are loaded.

#include <cstddef>
#include <cstdint>

namespace crossflow::models {

/// Continues `crc` (0 at the start) over `length` bytes.
uint32_t crc32(uint32_t crc, const void* bytes, size_t length);

}  // namespace crossflow::models
