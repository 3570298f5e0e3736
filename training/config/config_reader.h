// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads one object of config.json entry by entry and remembers what each is for: the table for
// people is made from the very calls that read. All checks are those of JsonFields.

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "models/config/json_fields.h"

namespace crossflow::training {

/// One entry as a table for people shows it.
struct ConfigField {
  std::string name;      // "optimizer.lr"
  std::string values;    // "number, 0 to 10"
  std::string fallback;  // as it would stand in the file; empty: none
  std::string about;
};
using ConfigFields = std::vector<ConfigField>;

/// Every accessor's `about` says in a sentence what the entry is for. Throws base::Error.
class ConfigReader {
 public:
  /// `object` must outlive the reader. What is asked for is listed in `fields`, if it is given.
  explicit ConfigReader(const nlohmann::json& object, ConfigFields* fields = nullptr);

  bool has(const std::string& key) const { return json_.has(key); }
  double number(const std::string& key, double fallback, double lowest, double highest,
                const char* about);
  std::int64_t integer(const std::string& key, std::int64_t fallback, std::int64_t lowest,
                       std::int64_t highest, const char* about);
  bool boolean(const std::string& key, bool fallback, const char* about);
  std::vector<std::string> texts(const std::string& key, const char* about);
  std::vector<double> numbers(const std::string& key, const std::vector<double>& fallback,
                              double lowest, double highest, const char* about);
  /// Index into `words`.
  std::size_t choice(const std::string& key, const std::vector<std::string>& words,
                     std::size_t fallback, const char* about);
  /// A path, relative ones resolved against `base`; empty if the entry is absent.
  std::filesystem::path path(const std::string& key, const std::filesystem::path& base,
                             const char* about);
  /// A part of the configuration; an empty object if the entry is absent.
  ConfigReader part(const std::string& key) const;
  const nlohmann::json& raw(const std::string& key, const char* values, const char* about);

  void finish() const { json_.finish(); }
  [[noreturn]] void complain(const std::string& key, const std::string& complaint) const {
    json_.refuse(key, complaint);
  }

 private:
  ConfigReader(models::JsonFields json, ConfigFields* fields);
  void list(const std::string& key, std::string values, std::string fallback, const char* about);

  models::JsonFields json_;
  ConfigFields* fields_;
};

}  // namespace crossflow::training
