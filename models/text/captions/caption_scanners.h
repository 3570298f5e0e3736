// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The patterns of the caption cleaning, each as a matcher that looks at a text's characters from
// one position on and says where the match ends, without ever going back. Used by cleanCaption().

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace crossflow::models {

using MatchEnd = std::optional<size_t>;
using Matcher = MatchEnd (*)(std::u32string_view text, size_t start);

/// Every match, from left to right, becomes `replacement`.
std::u32string replaceMatches(std::u32string_view text, Matcher matcher,
                              std::u32string_view replacement);

MatchEnd matchUserName(std::u32string_view text, size_t i);     // @name
MatchEnd matchDashes(std::u32string_view text, size_t i);       // a run of dashes of any kind
MatchEnd matchQuoteEntity(std::u32string_view text, size_t i);  // &quot, &quot;
MatchEnd matchShortNumber(std::u32string_view text, size_t i);  // #123
MatchEnd matchLongNumber(std::u32string_view text, size_t i);   // #12345
MatchEnd matchBareNumber(std::u32string_view text, size_t i);   // 123456
MatchEnd matchFileName(std::u32string_view text, size_t i);     // name.png
MatchEnd matchQuotes(std::u32string_view text, size_t i);       // two quotes or more
MatchEnd matchFullStops(std::u32string_view text, size_t i);    // two or more
MatchEnd matchBadPunctuation(std::u32string_view text, size_t i);
MatchEnd matchLonelyFullStop(std::u32string_view text, size_t i);        // blanks around it
MatchEnd matchLettersDigits(std::u32string_view text, size_t i);         // jc6640
MatchEnd matchLettersDigitsLetters(std::u32string_view text, size_t i);  // jc6640vc
MatchEnd matchDigitsLettersDigits(std::u32string_view text, size_t i);   // 6640vc231
MatchEnd matchMixedCode(std::u32string_view text, size_t i);             // j2d1a2a
MatchEnd matchShipping(std::u32string_view text, size_t i);
MatchEnd matchDownload(std::u32string_view text, size_t i);
MatchEnd matchClickFor(std::u32string_view text, size_t i);
MatchEnd matchFileKind(std::u32string_view text, size_t i);    // png images
MatchEnd matchPage(std::u32string_view text, size_t i);        // page 3
MatchEnd matchDimensions(std::u32string_view text, size_t i);  // 10.5x20
MatchEnd matchSpacedColon(std::u32string_view text, size_t i);

}  // namespace crossflow::models
