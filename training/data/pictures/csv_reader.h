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

  /// Where the last row began, from 1: quoted fields may hold line ends.
  int64_t line() const { return rowLine_; }
  /// Whether a quote of the last row is never closed, or closed in the middle of a field: then its
  /// first line alone is left out, and the next row is that of the line below.
  bool broken() const { return broken_; }

 private:
  std::vector<std::string> parseRow();
  /// Whether a field may end here.
  bool atFieldEnd();

  std::istream& in_;
  char separator_ = ',';
  int64_t nextLine_ = 1, rowLine_ = 0;
  bool broken_ = false;
};

}  // namespace crossflow::training
