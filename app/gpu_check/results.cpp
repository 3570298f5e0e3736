// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gpu_check/results.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

namespace crossflow::gpu_check {
namespace {

constexpr const char* kFile = "results.jsonl";

std::string text(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.4g", value);
  return buffer;
}

std::string firstLine(const std::string& words) {
  return words.substr(0, words.find('\n'));
}

std::string valueOf(const nlohmann::json& row) {
  if (row.contains("value")) {
    const auto value = row["value"].is_number() ? text(row["value"].get<double>()) : "not finite";
    return value + " " + row.value("unit", "");
  }
  if (row.contains("holds"))
    return std::string(row["holds"].get<bool>() ? "yes" : "NO") +
           (row.value("detail", "").empty() ? "" : " (" + row.value("detail", "") + ")");
  return row.contains("failure") ? "FAILED: " + row.value("failure", "") : row.value("text", "");
}

}  // namespace

Results::Results(const std::filesystem::path& folder, std::string check)
    : file_(folder / kFile), check_(std::move(check)) {
  std::filesystem::create_directories(folder);
}

void Results::write(nlohmann::json row, const std::string& line) {
  row["check"] = check_;
  std::ofstream(file_, std::ios::app)
      << row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
  std::cout << check_ << ": " << line << std::endl;
}

void Results::number(const std::string& name, double value, const std::string& unit) {
  write({{"name", name}, {"value", value}, {"unit", unit}}, name + " " + text(value) + " " + unit);
}

void Results::fact(const std::string& name, const std::string& words) {
  write({{"name", name}, {"text", words}}, name + ": " + words);
}

void Results::verdict(const std::string& name, bool holds, const std::string& detail) {
  good_ = good_ && holds;
  write({{"name", name}, {"holds", holds}, {"detail", detail}},
        name + (holds ? ": yes " : ": NO ") + detail);
}

void Results::failure(const std::string& name, const std::string& what) {
  good_ = false;
  write({{"name", name}, {"failure", firstLine(what)}}, name + " FAILED: " + firstLine(what));
}

std::string tableOf(const std::filesystem::path& folder) {
  std::ostringstream table;
  table << "| check | what | found |\n|---|---|---|\n";
  std::ifstream in(folder / kFile);
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line, nullptr, false);
    if (row.is_discarded()) continue;  // the last line of a check that was killed
    table << "| " << row.value("check", "") << " | " << row.value("name", "") << " | "
          << valueOf(row) << " |\n";
  }
  return table.str();
}

}  // namespace crossflow::gpu_check
