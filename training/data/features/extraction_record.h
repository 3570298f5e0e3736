// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an extraction wrote into a folder: with it a later one knows which files are its own to
// replace, and need not open millions of features to see that they are whole. It lies beside them
// as features/extraction.json.

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

namespace crossflow::training {

struct ExtractionRecord {
  std::set<int64_t> sizes;         // every feature file of the folder holds these,
  std::set<std::string> encoders;  // and the texts of these
  uint32_t listCrc = 0;            // of img_text_pair.jsonl as it was written; 0: it was not
};

/// An empty record if there is none or it cannot be read. Blocks.
ExtractionRecord readExtractionRecord(const std::filesystem::path& features);
/// Atomically. Throws base::Error.
void writeExtractionRecord(const std::filesystem::path& features, const ExtractionRecord& record);

}  // namespace crossflow::training
