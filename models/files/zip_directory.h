// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds and checks the central directory of a zip file: end record, zip64, entries, local headers.

#include <vector>

#include "models/files/mapped_file.h"

namespace crossflow::models {

struct ZipRecord;

/// Records in directory order, each proven to lie inside the file and to overlap no other.
/// Throws CheckpointError naming the record or offset.
std::vector<ZipRecord> readZipDirectory(const MappedFile& file, size_t maxRecords);

}  // namespace crossflow::models
