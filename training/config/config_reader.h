// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads one object of config.json entry by entry. Every complaint names the entry by its full path
// ("optimizer.lr"), what it holds and what would do. Entries nobody asked for are mistakes, too.

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace crossflow::training {

class ConfigReader {
 public:
  /// `object` must outlive the reader. Throws RunError(BadConfig) if it is not a JSON object.
  ConfigReader(const nlohmann::json& object, std::string name);

  bool has(const std::string& key) const;
  double number(const std::string& key, double fallback, double lowest, double highest);
  std::int64_t integer(const std::string& key, std::int64_t fallback, std::int64_t lowest,
                       std::int64_t highest);
  bool boolean(const std::string& key, bool fallback);
  std::string text(const std::string& key, const std::string& fallback);
  std::vector<std::string> texts(const std::string& key);
  std::vector<double> numbers(const std::string& key, std::vector<double> fallback, double lowest,
                              double highest);
  /// Index into `words`.
  std::size_t choice(const std::string& key, const std::vector<std::string>& words,
                     std::size_t fallback);
  /// A path, relative ones resolved against `base`; empty if the entry is absent.
  std::filesystem::path path(const std::string& key, const std::filesystem::path& base);
  /// A part of the configuration; an empty object if the entry is absent.
  ConfigReader part(const std::string& key);
  const nlohmann::json& raw(const std::string& key);

  /// Throws if the object holds an entry that was never asked for: a misspelt one.
  void finish() const;
  /// Throws RunError(BadConfig): "<name>.<key> <complaint>".
  [[noreturn]] void complain(const std::string& key, const std::string& complaint) const;

 private:
  const nlohmann::json* find(const std::string& key);
  std::string fullName(const std::string& key) const;

  const nlohmann::json& object_;
  std::string name_;
  std::set<std::string> known_;
};

}  // namespace crossflow::training
