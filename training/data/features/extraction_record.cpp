// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/extraction_record.h"

#include <libdeflate.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

#include "models/base/atomic_file.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kRecordName = "extraction.json";

}  // namespace

ExtractionRecord readExtractionRecord(const fs::path& features) {
  std::ifstream in(features / kRecordName);
  const json content = json::parse(in, nullptr, false);
  if (!content.is_object()) return {};
  try {
    return {content.at("sizes").get<std::set<int64_t>>(),
            content.at("encoders").get<std::set<std::string>>(),
            content.at("list_crc").get<uint32_t>()};
  } catch (const json::exception&) {
    return {};
  }
}

void writeExtractionRecord(const fs::path& features, const ExtractionRecord& record) {
  base::writeFileAtomically(
      features / kRecordName,
      json{{"sizes", record.sizes}, {"encoders", record.encoders}, {"list_crc", record.listCrc}}
              .dump(1) +
          "\n");
}

uint32_t crcOfFile(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<char> piece(1 << 20);
  uint32_t crc = 0;
  while (in) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    crc = libdeflate_crc32(crc, piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  return crc;
}

}  // namespace crossflow::training
