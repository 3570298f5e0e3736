// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/config/json_fields.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "models/base/atomic_file.h"
#include "models/base/error.h"
#include "models/base/small_file.h"

namespace crossflow::models {
namespace {

using nlohmann::json;

constexpr std::uintmax_t kLargestFile = 16u << 20;

std::string shownValue(const json& value) {
  std::string text = value.dump(-1, ' ', true, json::error_handler_t::replace);
  if (text.size() > 60) text = text.substr(0, 57) + "...";
  return text;
}

template <typename Path>
[[noreturn]] void refuseValue(const Path& path, const Sentence& wanted, const json& value) {
  throw Error(Sentence::tr("%1 should be %2, but is %3.", path, wanted, shownValue(value)));
}

int64_t checkedInteger(const json& value, IntegerRange range, const std::string& path) {
  const Sentence wanted =
      Sentence::tr("a whole number between %1 and %2", range.lowest, range.highest);
  // 7.0 is a whole number to the original's Python too.
  if (!value.is_number()) refuseValue(path, wanted, value);
  const double number = value.get<double>();
  if (!(number >= static_cast<double>(range.lowest) &&
        number <= static_cast<double>(range.highest)) ||
      number != std::floor(number))
    refuseValue(path, wanted, value);
  return static_cast<int64_t>(number);
}

double checkedNumber(const json& value, NumberRange range, const std::string& path) {
  const Sentence wanted = Sentence::tr("a number between %1 and %2", range.lowest, range.highest);
  if (!value.is_number()) refuseValue(path, wanted, value);
  const double number = value.get<double>();
  if (!(number >= range.lowest && number <= range.highest)) refuseValue(path, wanted, value);
  return number;
}

}  // namespace

JsonFields::JsonFields(const json& object, std::string path)
    : object_(&object), path_(std::move(path)) {
  if (!object.is_object())
    refuseValue(path_.empty() ? Sentence::tr("The configuration") : Sentence(path_),
                Sentence::tr("an object in braces"), object);
}

std::string JsonFields::pathOf(std::string_view name) const {
  return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

const json* JsonFields::find(std::string_view name) const {
  asked_.emplace(name);
  const auto place = object_->find(name);
  return place == object_->end() || place->is_null() ? nullptr : &*place;
}

const json& JsonFields::need(std::string_view name, const Sentence& kind) const {
  if (const json* value = find(name)) return *value;
  throw Error(Sentence::tr("The configuration lacks %1, %2.", pathOf(name), kind));
}

bool JsonFields::has(std::string_view name) const {
  return find(name) != nullptr;
}

int64_t JsonFields::integer(std::string_view name, IntegerRange range,
                            std::optional<int64_t> fallback) const {
  if (fallback && !has(name)) return *fallback;
  return checkedInteger(need(name, Sentence::tr("a whole number")), range, pathOf(name));
}

double JsonFields::number(std::string_view name, NumberRange range,
                          std::optional<double> fallback) const {
  if (fallback && !has(name)) return *fallback;
  return checkedNumber(need(name, Sentence::tr("a number")), range, pathOf(name));
}

bool JsonFields::boolean(std::string_view name, std::optional<bool> fallback) const {
  if (fallback && !has(name)) return *fallback;
  const json& value = need(name, Sentence::tr("true or false"));
  if (!value.is_boolean()) refuseValue(pathOf(name), Sentence::tr("true or false"), value);
  return value.get<bool>();
}

std::string JsonFields::text(std::string_view name, std::optional<std::string> fallback) const {
  if (fallback && !has(name)) return *std::move(fallback);
  const json& value = need(name, Sentence::tr("a text"));
  if (!value.is_string()) refuseValue(pathOf(name), Sentence::tr("a text in quotes"), value);
  return value.get<std::string>();
}

const json& JsonFields::list(std::string_view name, size_t longest) const {
  const json& value = need(name, Sentence::tr("a list"));
  if (!value.is_array() || value.size() > longest)
    refuseValue(pathOf(name), Sentence::tr("a list of at most %1 entries", longest), value);
  return value;
}

std::vector<int64_t> JsonFields::integers(std::string_view name, IntegerRange range,
                                          size_t longest) const {
  std::vector<int64_t> values;
  for (const json& value : list(name, longest))
    values.push_back(
        checkedInteger(value, range, pathOf(name) + "[" + std::to_string(values.size()) + "]"));
  return values;
}

std::vector<double> JsonFields::numbers(std::string_view name, NumberRange range,
                                        size_t longest) const {
  std::vector<double> values;
  for (const json& value : list(name, longest))
    values.push_back(
        checkedNumber(value, range, pathOf(name) + "[" + std::to_string(values.size()) + "]"));
  return values;
}

std::vector<std::string> JsonFields::texts(std::string_view name, size_t longest) const {
  std::vector<std::string> values;
  if (!has(name)) return values;
  for (const json& value : list(name, longest)) {
    if (!value.is_string())
      refuseValue(pathOf(name) + "[" + std::to_string(values.size()) + "]",
                  Sentence::tr("a text in quotes"), value);
    values.push_back(value.get<std::string>());
  }
  return values;
}

size_t JsonFields::choice(std::string_view name, const std::vector<std::string>& words,
                          std::optional<size_t> fallback) const {
  if (fallback && !has(name)) return *fallback;
  const std::string word = text(name);
  std::string known;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
    known += (i == 0 ? "" : ", ") + words[i];
  }
  refuseValue(pathOf(name), Sentence::tr("one of %1", known), json(word));
}

std::filesystem::path JsonFields::path(std::string_view name,
                                       const std::filesystem::path& folder) const {
  const std::string value = text(name, "");
  if (value.empty()) return {};
  return (folder / value).lexically_normal();
}

JsonFields JsonFields::part(std::string_view name) const {
  static const json kEmpty = json::object();
  const json* value = find(name);
  return JsonFields(value == nullptr ? kEmpty : *value, pathOf(name));
}

const json& JsonFields::value(std::string_view name) const {
  static const json kNull;
  const json* value = find(name);
  return value == nullptr ? kNull : *value;
}

void JsonFields::refuse(std::string_view name, const std::string& complaint) const {
  throw Error(pathOf(name) + " " + complaint + ".");
}

void JsonFields::finish() const {
  for (const auto& [name, value] : object_->items())
    if (!asked_.contains(name))
      throw Error(
          Sentence::tr("%1 is not a setting of this version; is it misspelt?", pathOf(name)));
}

JsonFields JsonFields::object(std::string_view name) const {
  return JsonFields(need(name, Sentence::tr("an object in braces")), pathOf(name));
}

std::vector<JsonFields> JsonFields::objects(std::string_view name, size_t longest) const {
  std::vector<JsonFields> values;
  for (const json& value : list(name, longest))
    values.emplace_back(value, pathOf(name) + "[" + std::to_string(values.size()) + "]");
  return values;
}

json readJsonFile(const std::filesystem::path& file) {
  try {
    return json::parse(readSmallFile(file, kLargestFile));
  } catch (const json::exception& mistake) {
    std::string what = mistake.what();  // with what it read last, which may be any bytes
    std::replace_if(
        what.begin(), what.end(), [](unsigned char c) { return c < ' ' || c >= 0x7f; }, '?');
    throw Error(Sentence::tr("%1 is not valid JSON: %2", file, what));
  }
}

json findJsonFile(const std::filesystem::path& file) {
  try {
    return readJsonFile(file);
  } catch (const Error&) {
    return nullptr;
  }
}

void writeJsonFile(const std::filesystem::path& file, const json& content) {
  writeFileAtomically(file, content.dump(2, ' ', false, json::error_handler_t::replace) + '\n');
}

}  // namespace crossflow::models
