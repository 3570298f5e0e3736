// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The format has no checksum, so our own files carry one in their metadata: a CRC-32 of what the
// header says and one of each tensor. Files of others have none; they are read as they are.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "models/checkpoint/safetensors_header.h"

namespace crossflow::models {

/// The field of the metadata.
inline constexpr const char* kChecksumField = "crossflow_crc32";

/// Over names, types, shapes, places and all other metadata.
uint32_t headerChecksum(const SafetensorsHeader& header);

/// The field's text; `tensors` in the order of the header's entries.
std::string checksumText(uint32_t header, const std::vector<uint32_t>& tensors);

/// The tensors' checksums in the order of the entries; empty if the file carries none. Throws
/// CheckpointError when the field is damaged or the header is not what was written.
std::vector<uint32_t> readChecksums(const SafetensorsHeader& header,
                                    const std::filesystem::path& file);

}  // namespace crossflow::models
