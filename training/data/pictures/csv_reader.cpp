// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/csv_reader.h"

#include <algorithm>

namespace crossflow::training {

CsvReader::CsvReader(std::istream& in) : in_(in) {
  if (in_.peek() == 0xEF) in_.ignore(3);  // byte order mark of spreadsheet programs
  const std::istream::pos_type start = in_.tellg();
  std::string first;
  std::getline(in_, first);
  std::ptrdiff_t most = 0;
  for (const char candidate : {',', ';', '\t'}) {
    const auto count = std::count(first.begin(), first.end(), candidate);
    if (count > most) {
      most = count;
      separator_ = candidate;
    }
  }
  in_.clear();
  in_.seekg(start);
}

std::vector<std::string> CsvReader::row() {
  while (in_.good() && in_.peek() != std::char_traits<char>::eof()) {
    std::vector<std::string> fields = parseRow();
    if (fields.size() > 1 || !fields.front().empty()) return fields;
  }
  return {};
}

std::vector<std::string> CsvReader::parseRow() {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (char c = 0; in_.get(c);) {
    if (quoted && c == '"' && in_.peek() == '"') {
      fields.back() += static_cast<char>(in_.get());
    } else if (c == '"' && (quoted || fields.back().empty())) {
      quoted = !quoted;
    } else if (!quoted && c == separator_) {
      fields.emplace_back();
    } else if (!quoted && c == '\n') {
      break;
    } else if (quoted || c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace crossflow::training
