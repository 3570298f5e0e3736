// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reading settings out of JSON that somebody else wrote: every field is looked up by name, its kind
// and range are checked, and a wrong one is named with its full path in the error.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/sentence.h"

namespace crossflow::models {

struct IntegerRange {
  int64_t lowest = 1, highest = 1 << 20;
};
struct NumberRange {
  double lowest = 0, highest = 1e9;
};

/// One JSON object and the path that leads to it. A view: the JSON must outlive it.
/// Every accessor throws Error, e.g. "model.stage_configs[0].dim should be a whole number between
/// 1 and 65536, but is -3." With a fallback a field may be absent or null.
class JsonFields {
 public:
  /// `path` names the object in messages; empty for the outermost one.
  explicit JsonFields(const nlohmann::json& object, std::string path = {});

  bool has(std::string_view name) const;
  int64_t integer(std::string_view name, IntegerRange range,
                  std::optional<int64_t> fallback = std::nullopt) const;
  double number(std::string_view name, NumberRange range,
                std::optional<double> fallback = std::nullopt) const;
  bool boolean(std::string_view name, std::optional<bool> fallback = std::nullopt) const;
  std::string text(std::string_view name, std::optional<std::string> fallback = std::nullopt) const;
  std::vector<int64_t> integers(std::string_view name, IntegerRange range,
                                size_t longest = 64) const;
  std::vector<double> numbers(std::string_view name, NumberRange range, size_t longest = 64) const;
  /// Empty if absent.
  std::vector<std::string> texts(std::string_view name, size_t longest = 10'000) const;
  /// Index into `words`.
  size_t choice(std::string_view name, const std::vector<std::string>& words,
                std::optional<size_t> fallback = std::nullopt) const;
  /// A path, relative ones resolved against `folder`; empty if absent.
  std::filesystem::path path(std::string_view name, const std::filesystem::path& folder) const;
  JsonFields object(std::string_view name) const;
  /// An object that may be absent; then all its fields are.
  JsonFields part(std::string_view name) const;
  /// Whatever the field holds; null if absent.
  const nlohmann::json& value(std::string_view name) const;
  std::vector<JsonFields> objects(std::string_view name, size_t longest = 64) const;

  /// "model.textVAE.num_blocks": for messages of callers.
  std::string pathOf(std::string_view name) const;
  /// Throws Error: "<path> <complaint>."
  [[noreturn]] void refuse(std::string_view name, const std::string& complaint) const;
  /// Throws Error if the object holds a field that nobody asked for: a misspelt one.
  void finish() const;

 private:
  const nlohmann::json* find(std::string_view name) const;
  const nlohmann::json& need(std::string_view name, const Sentence& kind) const;
  const nlohmann::json& list(std::string_view name, size_t longest) const;

  const nlohmann::json* object_;
  std::string path_;
  mutable std::set<std::string, std::less<>> asked_;
};

/// Parses a JSON file of at most 16 MB. Throws Error naming the file and the place of the mistake.
nlohmann::json readJsonFile(const std::filesystem::path& file);
/// Null if there is none or it cannot be read: for files that need not be there.
nlohmann::json findJsonFile(const std::filesystem::path& file);
/// Writes through a temporary file beside it, so that no half-written file is left. Throws Error.
void writeJsonFile(const std::filesystem::path& file, const nlohmann::json& json);

}  // namespace crossflow::models
