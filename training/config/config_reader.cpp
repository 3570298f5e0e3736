// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/config_reader.h"

#include <cmath>
#include <sstream>

#include "training/config/run_error.h"

namespace crossflow::training {

using nlohmann::json;

namespace {

const json kEmptyObject = json::object();

std::string shown(double value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

std::string range(double lowest, double highest) {
  return shown(lowest) + " to " + shown(highest);
}

}  // namespace

ConfigReader::ConfigReader(const json& object, std::string name)
    : object_(object), name_(std::move(name)) {
  if (!object_.is_object())
    throw RunError(protocol::Cause::BadConfig,
                   "In config.json \"" + name_ + "\" must be an object in braces.");
}

std::string ConfigReader::fullName(const std::string& key) const {
  return name_.empty() ? key : name_ + "." + key;
}

void ConfigReader::complain(const std::string& key, const std::string& complaint) const {
  throw RunError(protocol::Cause::BadConfig,
                 "In config.json \"" + fullName(key) + "\" " + complaint + ".");
}

const json* ConfigReader::find(const std::string& key) {
  known_.insert(key);
  const auto entry = object_.find(key);
  return entry == object_.end() || entry->is_null() ? nullptr : &*entry;
}

bool ConfigReader::has(const std::string& key) const {
  const auto entry = object_.find(key);
  return entry != object_.end() && !entry->is_null();
}

double ConfigReader::number(const std::string& key, double fallback, double lowest,
                            double highest) {
  const json* entry = find(key);
  if (entry == nullptr) return fallback;
  if (!entry->is_number()) complain(key, "must be a number, not " + entry->dump());
  const double value = entry->get<double>();
  if (!(value >= lowest && value <= highest))
    complain(key, "is " + shown(value) + "; allowed is " + range(lowest, highest));
  return value;
}

std::int64_t ConfigReader::integer(const std::string& key, std::int64_t fallback,
                                   std::int64_t lowest, std::int64_t highest) {
  const json* entry = find(key);
  if (entry == nullptr) return fallback;
  const bool whole =
      entry->is_number_integer() ||
      (entry->is_number_float() && std::floor(entry->get<double>()) == entry->get<double>());
  if (!whole) complain(key, "must be a whole number, not " + entry->dump());
  const double value = entry->get<double>();
  if (!(value >= static_cast<double>(lowest) && value <= static_cast<double>(highest)))
    complain(key, "is " + entry->dump() + "; allowed is " + std::to_string(lowest) + " to " +
                      std::to_string(highest));
  return static_cast<std::int64_t>(value);
}

bool ConfigReader::boolean(const std::string& key, bool fallback) {
  const json* entry = find(key);
  if (entry == nullptr) return fallback;
  if (!entry->is_boolean()) complain(key, "must be true or false, not " + entry->dump());
  return entry->get<bool>();
}

std::string ConfigReader::text(const std::string& key, const std::string& fallback) {
  const json* entry = find(key);
  if (entry == nullptr) return fallback;
  if (!entry->is_string()) complain(key, "must be a text in quotes, not " + entry->dump());
  return entry->get<std::string>();
}

std::vector<std::string> ConfigReader::texts(const std::string& key) {
  const json* entry = find(key);
  std::vector<std::string> values;
  if (entry == nullptr) return values;
  if (!entry->is_array()) complain(key, "must be a list of texts");
  for (const json& item : *entry) {
    if (!item.is_string()) complain(key, "must hold texts only, not " + item.dump());
    values.push_back(item.get<std::string>());
  }
  return values;
}

std::vector<double> ConfigReader::numbers(const std::string& key, std::vector<double> fallback,
                                          double lowest, double highest) {
  const json* entry = find(key);
  if (entry == nullptr) return fallback;
  if (!entry->is_array()) complain(key, "must be a list of numbers");
  std::vector<double> values;
  for (const json& item : *entry) {
    if (!item.is_number() || !(item.get<double>() >= lowest && item.get<double>() <= highest))
      complain(key, "holds " + item.dump() + "; allowed is " + range(lowest, highest));
    values.push_back(item.get<double>());
  }
  return values;
}

std::size_t ConfigReader::choice(const std::string& key, const std::vector<std::string>& words,
                                 std::size_t fallback) {
  if (find(key) == nullptr) return fallback;
  const std::string word = text(key, "");
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
    list += (i == 0 ? "" : ", ") + words[i];
  }
  complain(key, "is \"" + word + "\"; known are " + list);
}

std::filesystem::path ConfigReader::path(const std::string& key,
                                         const std::filesystem::path& base) {
  const std::string value = text(key, "");
  if (value.empty()) return {};
  return (base / value).lexically_normal();
}

ConfigReader ConfigReader::part(const std::string& key) {
  const json* entry = find(key);
  return ConfigReader(entry == nullptr ? kEmptyObject : *entry, fullName(key));
}

const json& ConfigReader::raw(const std::string& key) {
  const json* entry = find(key);
  return entry == nullptr ? kEmptyObject : *entry;
}

void ConfigReader::finish() const {
  for (const auto& [key, value] : object_.items())
    if (!known_.contains(key)) complain(key, "is not an entry of this version; is it misspelt");
}

}  // namespace crossflow::training
