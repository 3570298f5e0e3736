// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a check found, written down the moment it is known: a check that hangs or crashes loses
// nothing of what it had.

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace crossflow::gpu_check {

class Results {
 public:
  /// Appends to results.jsonl in `folder`, which is made.
  Results(const std::filesystem::path& folder, std::string check);

  /// One measured number with its unit: "ms", "GB/s", "pictures/s", "" for a count.
  void number(const std::string& name, double value, const std::string& unit);
  void fact(const std::string& name, const std::string& text);
  /// Whether something that has to hold does; `detail` says what was seen.
  void verdict(const std::string& name, bool holds, const std::string& detail = {});
  /// A part that threw; the others go on.
  void failure(const std::string& name, const std::string& what);

  /// Runs `part` and turns what it throws into a failure of that name.
  template <typename Part>
  void attempt(const std::string& name, const Part& part) {
    try {
      part();
    } catch (const std::exception& error) {
      failure(name, error.what());
    }
  }
  /// No verdict was false and nothing failed.
  bool good() const { return good_; }

 private:
  void write(nlohmann::json row, const std::string& line);

  std::filesystem::path file_;
  std::string check_;
  bool good_ = true;
};

/// results.jsonl of `folder` as a table for people.
std::string tableOf(const std::filesystem::path& folder);

}  // namespace crossflow::gpu_check
