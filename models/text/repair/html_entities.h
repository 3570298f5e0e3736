// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// HTML character references, as the Python libraries of the original resolve them.

#include <string>
#include <string_view>

namespace crossflow::models {

/// The characters of a named reference of the HTML standard, by its name without "&" (with or
/// without ";", as the standard lists it); nullptr if there is none.
const std::u32string* findHtmlEntity(std::u32string_view name);

/// The character of a numeric reference; empty where the standard wants none, U+FFFD where it is no
/// character.
std::u32string numericHtmlEntity(uint32_t number);

/// Python's html.unescape: every reference, with or without semicolon.
std::u32string unescapeHtml(std::u32string_view text);

/// The careful form of ftfy: only references with a semicolon, and names in capitals where that is
/// unambiguous ("&EACUTE;").
std::u32string unescapeHtmlCarefully(std::u32string_view text);

}  // namespace crossflow::models
