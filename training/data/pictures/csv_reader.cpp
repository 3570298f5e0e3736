// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/csv_reader.h"

#include <algorithm>

namespace crossflow::training {

CsvReader::CsvReader(std::istream& in) : in_(in) {
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

bool CsvReader::atFieldEnd() {
  const auto next = in_.peek();
  return next == std::char_traits<char>::eof() || next == separator_ || next == '\n' ||
         next == '\r';
}

std::vector<std::string> CsvReader::parseRow() {
  std::vector<std::string> fields(1);
  bool quoted = false;
  rowLine_ = nextLine_;
  broken_ = false;
  std::istream::pos_type below = -1;  // where the line after the row's first one begins
  for (char c = 0; in_.get(c);) {
    if (c == '\n' && nextLine_++ == rowLine_) below = in_.tellg();
    if (quoted && c == '"' && in_.peek() == '"') {
      fields.back() += static_cast<char>(in_.get());
    } else if (c == '"' && quoted) {
      quoted = false;
      if (atFieldEnd()) continue;
      broken_ = true;
      break;
    } else if (c == '"' && fields.back().empty()) {
      quoted = true;
    } else if (!quoted && c == separator_) {
      fields.emplace_back();
    } else if (!quoted && c == '\n') {
      break;
    } else if (quoted || c != '\r') {
      fields.back() += c;
    }
  }
  broken_ = broken_ || quoted;
  if (broken_ && below != std::istream::pos_type(-1)) {
    in_.clear();
    in_.seekg(below);
    nextLine_ = rowLine_ + 1;
  } else if (broken_) {
    std::string rest;
    std::getline(in_, rest);
    ++nextLine_;
  }
  return fields;
}

}  // namespace crossflow::training
