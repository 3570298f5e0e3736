// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The byte level of mojibake repair: bytes that were UTF-8 before something altered them.

#include <optional>
#include <string>
#include <string_view>

namespace crossflow::models {

/// Puts byte A0 back where a blank stands in what would otherwise be UTF-8.
std::string restoreNoBreakSpaces(const std::string& bytes);

/// UTF-8 sequences that lost bytes (0x1A, or one "?") become U+FFFD.
std::string replaceLossySequences(const std::string& bytes);

/// Strict UTF-8, but for Java's two-byte NUL and characters written as two surrogates.
std::optional<std::u32string> decodeUtf8Variant(std::string_view bytes);

}  // namespace crossflow::models
