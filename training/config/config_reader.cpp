// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/config/config_reader.h"

#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace crossflow::training {

using nlohmann::json;

namespace {

std::string numberText(double value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

std::string rangeText(double lowest, double highest) {
  return numberText(lowest) + " to " + numberText(highest);
}

}  // namespace

ConfigReader::ConfigReader(const json& object, ConfigFields* fields)
    : ConfigReader(models::JsonFields(object), fields) {}

ConfigReader::ConfigReader(models::JsonFields fieldsOfJson, ConfigFields* fields)
    : json_(std::move(fieldsOfJson)), fields_(fields) {}

void ConfigReader::list(const std::string& key, std::string values, std::string fallback,
                        const char* about) {
  if (fields_ != nullptr)
    fields_->push_back({json_.pathOf(key), std::move(values), std::move(fallback), about});
}

double ConfigReader::number(const std::string& key, double fallback, double lowest, double highest,
                            const char* about) {
  list(key, "number, " + rangeText(lowest, highest), numberText(fallback), about);
  return json_.number(key, {lowest, highest}, fallback);
}

std::int64_t ConfigReader::integer(const std::string& key, std::int64_t fallback,
                                   std::int64_t lowest, std::int64_t highest, const char* about) {
  list(key, "whole number, " + std::to_string(lowest) + " to " + std::to_string(highest),
       std::to_string(fallback), about);
  return json_.integer(key, {lowest, highest}, fallback);
}

bool ConfigReader::boolean(const std::string& key, bool fallback, const char* about) {
  list(key, "true or false", fallback ? "true" : "false", about);
  return json_.boolean(key, fallback);
}

std::vector<std::string> ConfigReader::texts(const std::string& key, const char* about) {
  list(key, "list of texts", "[]", about);
  return json_.texts(key);
}

std::vector<double> ConfigReader::numbers(const std::string& key,
                                          const std::vector<double>& fallback, double lowest,
                                          double highest, const char* about) {
  list(key, "list of numbers, " + rangeText(lowest, highest), json(fallback).dump(), about);
  return json_.has(key) ? json_.numbers(key, {lowest, highest}) : fallback;
}

std::size_t ConfigReader::choice(const std::string& key, const std::vector<std::string>& words,
                                 std::size_t fallback, const char* about) {
  std::string known;
  for (const std::string& one : words) known += (known.empty() ? "" : ", ") + one;
  list(key, known, words[fallback], about);
  return json_.choice(key, words, fallback);
}

std::filesystem::path ConfigReader::path(const std::string& key, const std::filesystem::path& base,
                                         const char* about) {
  list(key, "path", "", about);
  return json_.path(key, base);
}

ConfigReader ConfigReader::part(const std::string& key) const {
  return ConfigReader(json_.part(key), fields_);
}

const json& ConfigReader::raw(const std::string& key, const char* values, const char* about) {
  list(key, values, "", about);
  return json_.value(key);
}

}  // namespace crossflow::training
