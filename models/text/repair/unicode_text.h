// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text as code points, with the character classes of Python's `str` and `re`: the original's
// tokenizers and caption cleaning are defined in those terms, and their ids must be met exactly.

#include <string>
#include <string_view>

namespace crossflow::models {

/// Decodes UTF-8; each ill-formed piece becomes U+FFFD.
std::u32string fromUtf8(std::string_view text);
std::string toUtf8(std::u32string_view text);

bool isAsciiLetter(char32_t c);
bool isAsciiDigit(char32_t c);
bool isSpace(char32_t c);   // \s of re, str.isspace
bool isWord(char32_t c);    // \w of re
bool isDigit(char32_t c);   // \d of re
bool isLetter(char32_t c);  // general category L*
bool isNumber(char32_t c);  // general category N*

/// Full lower or upper casing without a locale, final sigma included.
std::u32string toLower(const std::u32string& text);
std::u32string toUpper(const std::u32string& text);

/// Normalisation form C.
std::u32string toNfc(std::u32string text);
/// Normalisation form KC of one character.
std::u32string toNfkc(char32_t c);

/// Without white space at both ends.
std::u32string_view strip(std::u32string_view text);
/// Runs of white space become one blank; none is left at the ends.
std::u32string collapseSpace(std::u32string_view text);

}  // namespace crossflow::models
