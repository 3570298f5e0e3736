// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/captions/caption_cleaning.h"

#include <algorithm>

#include "models/text/captions/caption_addresses.h"
#include "models/text/captions/caption_html.h"
#include "models/text/captions/caption_scanners.h"
#include "models/text/repair/html_entities.h"
#include "models/text/repair/text_cleaning.h"
#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

using Text = std::u32string;

Text replaceAll(const Text& text, std::u32string_view what, std::u32string_view replacement) {
  Text result;
  size_t from = 0;
  for (size_t at = text.find(what); at != Text::npos; at = text.find(what, from)) {
    result.append(text, from, at - from).append(replacement);
    from = at + what.size();
  }
  return result.append(text, from);
}

/// Chinese characters, Katakana extensions, enclosed letters and what lies between.
Text removeCjk(Text text) {
  std::erase_if(text, [](char32_t c) { return c >= 0x31C0 && c <= 0x9FFF; });
  return text;
}

Text unifyQuotes(Text text) {
  static constexpr std::u32string_view kDouble = U"`´«»“”¨";
  for (char32_t& c : text) {
    if (kDouble.find(c) != std::u32string_view::npos) c = U'"';
    if (c == U'‘' || c == U'’') c = U'\'';
  }
  return text;
}

/// "4:35" and blanks at the very end.
Text removeTrailingArticleId(Text text) {
  size_t end = text.size();
  while (end > 0 && isSpace(text[end - 1])) --end;
  if (end == text.size() || end < 4) return text;
  const bool matches = isDigit(text[end - 4]) && text[end - 3] == U':' && isDigit(text[end - 2]) &&
                       isDigit(text[end - 1]);
  if (matches) text.resize(end - 4);
  return text;
}

/// this-is-my-cute-cat, this_is_my_cute_cat
Text separateJoinedWords(Text text) {
  const auto joins = [](char32_t c) { return c == U'-' || c == U'_'; };
  if (std::ranges::count_if(text, joins) > 3) std::ranges::replace_if(text, joins, U' ');
  return text;
}

/// A blank behind commas, full stops and slashes that a word follows, but not inside numbers.
Text spacePunctuation(const Text& text) {
  Text result;
  for (size_t i = 0; i < text.size(); ++i) {
    result.push_back(text[i]);
    if (isDigit(text[i]) || i + 2 >= text.size()) continue;
    const char32_t mark = text[i + 1];
    if ((mark != U',' && mark != U'.' && mark != U'/') || !isWord(text[i + 2])) continue;
    result.push_back(mark);
    result.push_back(U' ');
    ++i;
  }
  return result;
}

Text collapseBlanks(const Text& text) {
  Text result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!isSpace(text[i])) {
      result.push_back(text[i]);
    } else if (i == 0 || !isSpace(text[i - 1])) {
      result.push_back(U' ');
    }
  }
  return result;
}

/// Quotes around the whole, and one stray mark at either end. Takes text without line ends.
Text trimMarks(Text text) {
  const auto isOneOf = [](char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
  };
  if (text.size() >= 3 && isOneOf(text.front(), U"\"'") && isOneOf(text.back(), U"\"'")) {
    text = text.substr(1, text.size() - 2);
  }
  if (!text.empty() && isOneOf(text.front(), U"'_,-:;")) text.erase(0, 1);
  if (!text.empty() && isOneOf(text.back(), U"'_,-:+")) text.pop_back();
  const bool isHidden =
      text.size() >= 2 && text.front() == U'.' && std::none_of(text.begin(), text.end(), isSpace);
  return isHidden ? Text() : text;
}

Text removeMarkup(Text text) {
  text = toLower(Text(strip(unquoteUrl(text))));
  text = replaceAll(text, U"<person>", U"person");
  text = removeWebAddresses(text, U"http", true);
  text = removeWebAddresses(text, U"www", false);
  text = replaceMatches(textOfHtml(text), matchUserName, U"");
  text = replaceMatches(removeCjk(std::move(text)), matchDashes, U"-");
  text = unifyQuotes(std::move(text));
  text = replaceMatches(text, matchQuoteEntity, U"");
  return replaceAll(text, U"&amp", U"");
}

Text removeNumbersAndFiles(Text text) {
  text = removeTrailingArticleId(replaceNetworkAddresses(text));
  text = replaceAll(text, U"\\n", U" ");
  for (const Matcher matcher :
       {matchShortNumber, matchLongNumber, matchBareNumber, matchFileName}) {
    text = replaceMatches(text, matcher, U"");
  }
  text = replaceMatches(text, matchQuotes, U"\"");
  for (const Matcher matcher : {matchFullStops, matchBadPunctuation, matchLonelyFullStop}) {
    text = replaceMatches(text, matcher, U" ");
  }
  return separateJoinedWords(std::move(text));
}

Text removeCodesAndShopTalk(Text text) {
  for (const Matcher matcher :
       {matchLettersDigits, matchLettersDigitsLetters, matchDigitsLettersDigits, matchShipping,
        matchDownload, matchClickFor, matchFileKind, matchPage}) {
    text = replaceMatches(text, matcher, U"");
  }
  text = replaceMatches(text, matchMixedCode, U" ");
  text = replaceMatches(text, matchDimensions, U"");
  return replaceMatches(text, matchSpacedColon, U": ");
}

Text cleanOnce(Text text) {
  text = removeNumbersAndFiles(removeMarkup(std::move(text)));
  text = Text(strip(unescapeHtml(unescapeHtml(repairText(text)))));
  text = removeCodesAndShopTalk(std::move(text));
  text = trimMarks(collapseBlanks(spacePunctuation(text)));
  return Text(strip(text));
}

}  // namespace

std::string cleanCaption(std::string_view caption) {
  return toUtf8(cleanOnce(fromUtf8(caption)));
}

std::string cleanCaptionTwice(std::string_view caption) {
  return toUtf8(cleanOnce(cleanOnce(fromUtf8(caption))));
}

}  // namespace crossflow::models
