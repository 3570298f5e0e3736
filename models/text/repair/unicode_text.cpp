// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/repair/unicode_text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace crossflow::models {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
/// Below it every character is its own normal form C and combines with nothing before it.
constexpr char32_t kFirstCombining = 0x300;

icu::UnicodeString toIcu(std::u32string_view text) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                       static_cast<int32_t>(text.size()));
}

std::u32string fromIcu(const icu::UnicodeString& text) {
  std::u32string result(static_cast<size_t>(text.countChar32()), U'\0');
  UErrorCode status = U_ZERO_ERROR;
  text.toUTF32(reinterpret_cast<UChar32*>(result.data()), static_cast<int32_t>(result.size()),
               status);
  return result;
}

std::u32string normalised(const icu::Normalizer2* normalizer, UErrorCode status,
                          std::u32string_view text) {
  if (U_FAILURE(status)) return std::u32string(text);
  const icu::UnicodeString result = normalizer->normalize(toIcu(text), status);
  return U_FAILURE(status) ? std::u32string(text) : fromIcu(result);
}

}  // namespace

std::u32string fromUtf8(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto length = static_cast<int64_t>(text.size());
  for (int64_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    result.push_back(c < 0 ? kReplacement : static_cast<char32_t>(c));
  }
  return result;
}

std::string toUtf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char32_t c : text) {
    char buffer[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
    result.append(buffer, static_cast<size_t>(length));
  }
  return result;
}

bool isAsciiLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool isAsciiDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool isSpace(char32_t c) {
  return (c >= 0x9 && c <= 0xD) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool isWord(char32_t c) {
  if (c < 0x80) return isAsciiLetter(c) || isAsciiDigit(c) || c == U'_';
  const auto code = static_cast<UChar32>(c);
  return u_isalpha(code) || u_getIntPropertyValue(code, UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

bool isDigit(char32_t c) {
  return c < 0x80 ? isAsciiDigit(c) : u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER;
}

bool isLetter(char32_t c) {
  return c < 0x80 ? isAsciiLetter(c) : (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_L_MASK) != 0;
}

bool isNumber(char32_t c) {
  return c < 0x80 ? isAsciiDigit(c) : (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_N_MASK) != 0;
}

std::u32string toLower(const std::u32string& text) {
  return fromIcu(toIcu(text).toLower(icu::Locale::getRoot()));
}

std::u32string toUpper(const std::u32string& text) {
  return fromIcu(toIcu(text).toUpper(icu::Locale::getRoot()));
}

std::u32string toNfc(std::u32string text) {
  const bool normal = std::ranges::all_of(text, [](char32_t c) { return c < kFirstCombining; });
  if (normal) return text;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  return normalised(normalizer, status, text);
}

std::u32string toNfkc(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  return normalised(normalizer, status, std::u32string_view(&c, 1));
}

std::u32string_view strip(std::u32string_view text) {
  while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::u32string collapseSpace(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (const char32_t c : strip(text)) {
    if (!isSpace(c)) {
      result.push_back(c);
    } else if (result.back() != U' ') {
      result.push_back(U' ');
    }
  }
  return result;
}

}  // namespace crossflow::models
