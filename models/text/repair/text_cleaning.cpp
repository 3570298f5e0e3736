// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/repair/text_cleaning.h"

#include <algorithm>
#include <unordered_map>

#include "models/text/repair/html_entities.h"
#include "models/text/repair/mojibake.h"
#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

constexpr size_t kLongestSegment = 1'000'000;  // characters repaired as one, if no line ends before
/// Repair is repeated until nothing changes. Hostile text needs a pass for each few characters, so
/// the passes over one segment may look at this many characters in all.
constexpr size_t kMostWork = 64'000'000;

using Replacements = std::unordered_map<char32_t, std::u32string>;

Replacements ligatureTable() {
  return {{U'Ĳ', U"IJ"}, {U'ĳ', U"ij"}, {U'ŉ', U"ʼn"}, {U'Ǳ', U"DZ"},  {U'ǲ', U"Dz"},
          {U'ǳ', U"dz"}, {U'Ǆ', U"DŽ"}, {U'ǅ', U"Dž"}, {U'ǆ', U"dž"},  {U'Ǉ', U"LJ"},
          {U'ǈ', U"Lj"}, {U'ǉ', U"lj"}, {U'Ǌ', U"NJ"}, {U'ǋ', U"Nj"},  {U'ǌ', U"nj"},
          {U'ﬀ', U"ff"}, {U'ﬁ', U"fi"}, {U'ﬂ', U"fl"}, {U'ﬃ', U"ffi"}, {U'ﬄ', U"ffl"},
          {U'ﬅ', U"ſt"}, {U'ﬆ', U"st"}};
}

/// Full-width and half-width forms; none of them is made by another, so one table serves.
Replacements widthTable() {
  Replacements table{{0x3000, U" "}};
  for (char32_t c = 0xFF01; c < 0xFFF0; ++c) {
    std::u32string plain = toNfkc(c);
    if (plain != std::u32string(1, c)) table.emplace(c, std::move(plain));
  }
  return table;
}

std::u32string replaceCharacters(std::u32string text, const Replacements& table) {
  // All of them are above U+0100; plain text is left alone quickly.
  if (std::ranges::all_of(text, [](char32_t c) { return c < 0x100; })) return text;
  std::u32string result;
  result.reserve(text.size());
  for (const char32_t c : text) {
    const auto found = c < 0x100 ? table.end() : table.find(c);
    if (found == table.end()) {
      result.push_back(c);
    } else {
      result += found->second;
    }
  }
  return result;
}

std::u32string straightenQuotes(std::u32string text) {
  for (char32_t& c : text) {
    if (c == 0x2BC || (c >= 0x2018 && c <= 0x201B)) c = U'\'';
    if (c >= 0x201C && c <= 0x201F) c = U'"';
  }
  return text;
}

std::u32string unifyLineEnds(const std::u32string& text) {
  std::u32string result;
  result.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == U'\r' && i + 1 < text.size() && text[i + 1] == U'\n') continue;
    const bool ends = c == U'\r' || c == 0x2028 || c == 0x2029 || c == 0x85;
    result.push_back(ends ? U'\n' : c);
  }
  return result;
}

/// ESC [ digits and semicolons, then a letter.
std::u32string removeTerminalEscapes(const std::u32string& text) {
  std::u32string result;
  result.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    if (text[i] == 0x1B && i + 1 < text.size() && text[i + 1] == U'[') {
      size_t end = i + 2;
      while (end < text.size() && (isDigit(text[end]) || text[end] == U';')) ++end;
      if (end < text.size() && isAsciiLetter(text[end])) {
        i = end + 1;
        continue;
      }
    }
    result.push_back(text[i++]);
  }
  return result;
}

std::u32string removeControls(std::u32string text) {
  std::erase_if(text, [](char32_t c) {
    return c < 0x09 || c == 0x0B || (c >= 0x0E && c < 0x20) || c == 0x7F ||
           (c >= 0x206A && c < 0x2070) || c == 0xFEFF || (c >= 0xFFF9 && c < 0xFFFD);
  });
  return text;
}

std::u32string repairOnce(std::u32string text, bool unescape) {
  static const Replacements ligatures = ligatureTable();
  static const Replacements widths = widthTable();
  if (unescape) text = unescapeHtmlCarefully(text);
  text = replaceC1Controls(repairEncoding(std::move(text)));
  text = replaceCharacters(std::move(text), ligatures);
  text = replaceCharacters(std::move(text), widths);
  // Surrogates, which come next in ftfy, cannot occur in text that was UTF-8.
  text = removeTerminalEscapes(unifyLineEnds(straightenQuotes(std::move(text))));
  return toNfc(removeControls(std::move(text)));
}

std::u32string repairSegment(std::u32string text, bool unescape) {
  for (size_t work = 0; work <= kMostWork; work += text.size() + 1) {
    std::u32string repaired = repairOnce(text, unescape);
    if (repaired == text) break;
    text = std::move(repaired);
  }
  return text;
}

}  // namespace

std::u32string repairText(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  bool unescape = true;
  while (!text.empty()) {
    const size_t lineEnd = text.find(U'\n');
    const size_t length = std::min(
        {lineEnd == std::u32string_view::npos ? text.size() : lineEnd + 1, kLongestSegment});
    const std::u32string_view segment = text.substr(0, length);
    // From the first "<" on the text counts as HTML, whose entities are meant as written.
    unescape = unescape && segment.find(U'<') == std::u32string_view::npos;
    result += repairSegment(std::u32string(segment), unescape);
    text.remove_prefix(length);
  }
  return result;
}

}  // namespace crossflow::models
