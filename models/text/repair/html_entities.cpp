// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/repair/html_entities.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>

#include "models/text/repair/unicode_text.h"

namespace crossflow::models {

/// resources/tokenizers/html_entities.txt, built in by CMake.
extern const char* const kHtmlEntityTable;

namespace {

using EntityMap = std::unordered_map<std::u32string, std::u32string>;

constexpr uint32_t kLastCodePoint = 0x10FFFF;
constexpr size_t kLongestNameRead = 32;     // html.unescape looks no further
constexpr size_t kLongestCarefulName = 24;  // ftfy neither

EntityMap readTable() {
  EntityMap entities;
  std::istringstream lines(kHtmlEntityTable);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string name;
    if (!(fields >> name)) continue;
    std::u32string characters;
    for (uint32_t code = 0; fields >> std::hex >> code;) characters.push_back(code);
    entities.emplace(fromUtf8(name), characters);
  }
  return entities;
}

const EntityMap& entityMap() {
  static const EntityMap entities = readTable();
  return entities;
}

/// Windows-1252's characters for the numbers 0x80 to 0x9F, as browsers read them.
constexpr std::array<char32_t, 32> kC1Characters{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool isNoCharacter(uint32_t number) {
  return (number >= 0x1 && number <= 0x8) || (number >= 0xE && number <= 0x1F) || number == 0x7F ||
         (number >= 0xFDD0 && number <= 0xFDEF) || number == 0xB || (number & 0xFFFE) == 0xFFFE;
}

bool isHexDigit(char32_t c) {
  return isAsciiDigit(c) || (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F');
}

/// Reads a number from `i` on, saturating beyond the last code point; `i` ends behind it.
uint32_t readNumber(std::u32string_view text, size_t& i, bool hexadecimal) {
  uint32_t number = 0;
  for (; i < text.size() && (hexadecimal ? isHexDigit(text[i]) : isAsciiDigit(text[i])); ++i) {
    const char32_t c = text[i];
    const uint32_t digit = isAsciiDigit(c) ? c - U'0' : (c | 0x20) - U'a' + 10;
    number = std::min(number * (hexadecimal ? 16 : 10) + digit, kLastCodePoint + 1);
  }
  return number;
}

/// `text` after "&#": appends the character and returns how much of `text` was read, 0 for none.
size_t readNumeric(std::u32string_view text, std::u32string& out) {
  const bool hexadecimal = !text.empty() && (text[0] == U'x' || text[0] == U'X');
  size_t i = hexadecimal ? 1 : 0;
  const size_t start = i;
  const uint32_t number = readNumber(text, i, hexadecimal);
  if (i == start) return 0;
  if (i < text.size() && text[i] == U';') ++i;
  out += numericHtmlEntity(number);
  return i;
}

bool endsName(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\f' || c == U' ' || c == U'<' || c == U'&' ||
         c == U'#' || c == U';';
}

/// `text` after "&": the longest known name wins; an unknown one stays as it is.
size_t readNamed(std::u32string_view text, std::u32string& out) {
  size_t length = 0;
  while (length < std::min(text.size(), kLongestNameRead) && !endsName(text[length])) ++length;
  if (length == 0) return 0;
  if (length < text.size() && text[length] == U';') ++length;
  const std::u32string_view name = text.substr(0, length);
  for (size_t known = length; known > 1; --known) {
    const std::u32string* characters = findHtmlEntity(name.substr(0, known));
    if (characters == nullptr) continue;
    out.append(*characters).append(name.substr(known));
    return length;
  }
  out.append(1, U'&').append(name);
  return length;
}

EntityMap carefulTable() {
  EntityMap entities;
  for (const auto& [name, characters] : entityMap()) {
    if (name.back() != U';') continue;
    entities.insert_or_assign(name, characters);
    if (name != toLower(name)) continue;
    const std::u32string capitals = toUpper(name);
    const std::u32string reference = U"&" + capitals;
    if (unescapeHtml(reference) == reference) entities.emplace(capitals, toUpper(characters));
  }
  return entities;
}

/// `text` after "&": how long a reference with a semicolon is, without "&"; 0 if there is none.
size_t carefulLength(std::u32string_view text) {
  size_t i = !text.empty() && text[0] == U'#' ? 1 : 0;
  const size_t start = i;
  while (i < text.size() && i - start < kLongestCarefulName &&
         (isAsciiLetter(text[i]) || isAsciiDigit(text[i]))) {
    ++i;
  }
  return i > start && i < text.size() && text[i] == U';' ? i + 1 : 0;
}

void appendCarefully(std::u32string_view reference, std::u32string& out) {
  static const EntityMap entities = carefulTable();
  if (const auto found = entities.find(std::u32string(reference)); found != entities.end()) {
    out += found->second;
    return;
  }
  std::u32string whole = U"&" + std::u32string(reference);
  if (reference[0] == U'#') {
    std::u32string resolved = unescapeHtml(whole);
    if (resolved.find(U';') == std::u32string::npos) whole = std::move(resolved);
  }
  out += whole;
}

}  // namespace

const std::u32string* findHtmlEntity(std::u32string_view name) {
  const auto found = entityMap().find(std::u32string(name));
  return found == entityMap().end() ? nullptr : &found->second;
}

std::u32string numericHtmlEntity(uint32_t number) {
  if (number >= 0x80 && number <= 0x9F) return std::u32string(1, kC1Characters[number - 0x80]);
  const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
  if (number == 0 || surrogate || number > kLastCodePoint) return std::u32string(1, U'\uFFFD');
  return isNoCharacter(number) ? std::u32string() : std::u32string(1, number);
}

std::u32string unescapeHtml(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    if (text[i] != U'&') {
      out.push_back(text[i++]);
      continue;
    }
    const std::u32string_view rest = text.substr(i + 1);
    const bool numeric = !rest.empty() && rest[0] == U'#';
    const size_t read = numeric ? readNumeric(rest.substr(1), out) : readNamed(rest, out);
    if (read == 0) out.push_back(U'&');
    i += 1 + (read > 0 && numeric ? 1 : 0) + read;
  }
  return out;
}

std::u32string unescapeHtmlCarefully(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t length = text[i] == U'&' ? carefulLength(text.substr(i + 1)) : 0;
    if (length == 0) {
      out.push_back(text[i++]);
      continue;
    }
    appendCarefully(text.substr(i + 1, length), out);
    i += 1 + length;
  }
  return out;
}

}  // namespace crossflow::models
