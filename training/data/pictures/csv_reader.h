// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rows of a CSV file as RFC 4180 describes them; the separator (comma, semicolon or tab) is the one
// the first line uses most.

#include <istream>
#include <string>
#include <vector>

namespace crossflow::training {

class CsvReader {
 public:
  /// `in` must outlive the reader.
  explicit CsvReader(std::istream& in);
  /// The next row that is not blank; empty at the end.
  std::vector<std::string> row();

 private:
  std::vector<std::string> parseRow();

  std::istream& in_;
  char separator_ = ',';
};

}  // namespace crossflow::training
