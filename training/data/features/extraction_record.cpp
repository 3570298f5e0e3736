// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/features/extraction_record.h"

#include <fstream>
#include <nlohmann/json.hpp>

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

}  // namespace crossflow::training
