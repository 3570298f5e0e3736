// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/captions/caption_scanners.h"

#include <algorithm>
#include <array>

#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

using View = std::u32string_view;
constexpr MatchEnd kNoMatch = std::nullopt;

constexpr std::array<View, 9> kFileKinds{U"png", U"jpg", U"jpeg", U"bmp", U"webp",
                                         U"eps", U"pdf", U"apk",  U"mp4"};

bool isAt(View text, size_t i, View what) {
  return i <= text.size() && text.substr(i).starts_with(what);
}

/// Python's \b.
bool isBoundary(View text, size_t i) {
  const bool before = i > 0 && isWord(text[i - 1]);
  const bool after = i < text.size() && isWord(text[i]);
  return before != after;
}

template <typename Class>
size_t skip(View text, size_t i, Class isMember) {
  while (i < text.size() && isMember(text[i])) ++i;
  return i;
}

size_t skipDigits(View text, size_t i) {
  return skip(text, i, isDigit);
}
size_t skipLetters(View text, size_t i) {
  return skip(text, i, isAsciiLetter);
}
size_t skipSpace(View text, size_t i) {
  return skip(text, i, isSpace);
}

/// A run of at least `least` members at `i`.
template <typename Class>
MatchEnd matchRun(View text, size_t i, size_t least, Class isMember) {
  const size_t end = skip(text, i, isMember);
  return end - i >= least ? MatchEnd(end) : kNoMatch;
}

bool isQuote(char32_t c) {
  return c == U'"' || c == U'\'';
}
bool isFullStop(char32_t c) {
  return c == U'.';
}

bool isDash(char32_t c) {
  static constexpr View kDashes =
      U"-\u058A\u05BE\u1400\u1806\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u301C\u3030\u30A0\uFE31\uFE32"
      U"\uFE58\uFE63\uFF0D";
  return (c >= 0x2010 && c <= 0x2015) || kDashes.find(c) != View::npos;
}

bool isBadPunctuation(char32_t c) {
  static constexpr View kBad = U"#®•©™&@·º½¾¿¡§~)(][}{|\\/*";
  return kBad.find(c) != View::npos;
}

/// "#" and a number of `least` to `most` digits that ends where it seems to.
MatchEnd matchNumberSign(View text, size_t i, size_t least, size_t most) {
  if (text[i] != U'#') return kNoMatch;
  const size_t end = skipDigits(text, i + 1);
  const size_t digits = end - i - 1;
  return digits >= least && digits <= most && isBoundary(text, end) ? MatchEnd(end) : kNoMatch;
}

/// Length of the file kind at `i`, 0 if there is none.
size_t fileKindLength(View text, size_t i) {
  for (const View& kind : kFileKinds) {
    if (isAt(text, i, kind)) return kind.size();
  }
  return 0;
}

/// The keyword and blanks behind it; `i` itself if it is not there.
size_t skipWordAndSpace(View text, size_t i, View word) {
  if (!isAt(text, i, word)) return i;
  const size_t end = skipSpace(text, i + word.size());
  return end > i + word.size() ? end : i;
}

bool isSpaceAt(View text, size_t i) {
  return i < text.size() && isSpace(text[i]);
}

}  // namespace

std::u32string replaceMatches(View text, Matcher matcher, View replacement) {
  std::u32string result;
  result.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    if (const MatchEnd end = matcher(text, i)) {
      result += replacement;
      i = *end;
    } else {
      result.push_back(text[i++]);
    }
  }
  return result;
}

MatchEnd matchUserName(View text, size_t i) {
  return text[i] == U'@' ? matchRun(text, i + 1, 1, isWord) : kNoMatch;
}

MatchEnd matchDashes(View text, size_t i) {
  return matchRun(text, i, 1, isDash);
}

MatchEnd matchQuoteEntity(View text, size_t i) {
  if (!isAt(text, i, U"&quot")) return kNoMatch;
  return i + (isAt(text, i, U"&quot;") ? 6 : 5);
}

MatchEnd matchShortNumber(View text, size_t i) {
  return matchNumberSign(text, i, 1, 3);
}

MatchEnd matchLongNumber(View text, size_t i) {
  return matchNumberSign(text, i, 5, View::npos);
}

MatchEnd matchBareNumber(View text, size_t i) {
  if (!isDigit(text[i]) || !isBoundary(text, i)) return kNoMatch;
  const MatchEnd end = matchRun(text, i, 6, isDigit);
  return end && isBoundary(text, *end) ? end : kNoMatch;
}

MatchEnd matchFileName(View text, size_t i) {
  // Only the start of a word can match: what its last full stop says holds for all later starts.
  if (isSpace(text[i]) || (i > 0 && !isSpace(text[i - 1]))) return kNoMatch;
  size_t end = skip(text, i, [](char32_t c) { return !isSpace(c); });
  for (size_t dot = end; dot-- > i + 1;) {
    if (text[dot] != U'.') continue;
    if (const size_t length = fileKindLength(text, dot + 1)) return dot + 1 + length;
  }
  return kNoMatch;
}

MatchEnd matchQuotes(View text, size_t i) {
  return matchRun(text, i, 2, isQuote);
}

MatchEnd matchFullStops(View text, size_t i) {
  return matchRun(text, i, 2, isFullStop);
}

MatchEnd matchBadPunctuation(View text, size_t i) {
  return matchRun(text, i, 1, isBadPunctuation);
}

MatchEnd matchLonelyFullStop(View text, size_t i) {
  // From inside a run of blanks nothing matches that does not match from its start.
  if (!isSpace(text[i]) || (i > 0 && isSpace(text[i - 1]))) return kNoMatch;
  const size_t stop = skipSpace(text, i);
  if (!isAt(text, stop, U".") || !isSpaceAt(text, stop + 1)) return kNoMatch;
  return skipSpace(text, stop + 1);
}

MatchEnd matchLettersDigits(View text, size_t i) {
  if (!isAsciiLetter(text[i]) || !isBoundary(text, i)) return kNoMatch;
  const size_t letters = skipLetters(text, i);
  const size_t end = skipDigits(text, letters);
  const bool fits = letters - i <= 3 && end - letters >= 3 && end - letters <= 15;
  return fits && isBoundary(text, end) ? MatchEnd(end) : kNoMatch;
}

MatchEnd matchLettersDigitsLetters(View text, size_t i) {
  if (!isAsciiLetter(text[i]) || !isBoundary(text, i)) return kNoMatch;
  const size_t letters = skipLetters(text, i);
  const size_t digits = skipDigits(text, letters);
  const size_t end = skipLetters(text, digits);
  return digits > letters && end > digits && isBoundary(text, end) ? MatchEnd(end) : kNoMatch;
}

MatchEnd matchDigitsLettersDigits(View text, size_t i) {
  if (!isDigit(text[i]) || !isBoundary(text, i)) return kNoMatch;
  const size_t digits = skipDigits(text, i);
  const size_t letters = skipLetters(text, digits);
  const size_t end = skipDigits(text, letters);
  return letters > digits && end > letters && isBoundary(text, end) ? MatchEnd(end) : kNoMatch;
}

MatchEnd matchMixedCode(View text, size_t i) {
  const auto isPart = [](char32_t c) { return isAsciiLetter(c) || isDigit(c); };
  if (!isPart(text[i]) || !isBoundary(text, i)) return kNoMatch;
  const size_t letters = skipDigits(text, i);
  const size_t digits = skipLetters(text, letters);
  const size_t moreLetters = skipDigits(text, digits);
  const size_t moreDigits = skipLetters(text, moreLetters);
  const size_t rest = skipDigits(text, moreDigits);
  const bool fits =
      digits > letters && moreLetters > digits && moreDigits > moreLetters && rest > moreDigits;
  const size_t end = skip(text, rest, isPart);
  return fits && isBoundary(text, end) ? MatchEnd(end) : kNoMatch;
}

MatchEnd matchShipping(View text, size_t i) {
  if (text[i] != U'w' && text[i] != U'f' && text[i] != U's') return kNoMatch;
  size_t end = skipWordAndSpace(text, i, U"worldwide");
  end = skipWordAndSpace(text, end, U"free");
  return isAt(text, end, U"shipping") ? MatchEnd(end + 8) : kNoMatch;
}

MatchEnd matchDownload(View text, size_t i) {
  if (text[i] != U'f' && text[i] != U'd') return kNoMatch;
  size_t end = i;
  if (isAt(text, end, U"free") && isSpaceAt(text, end + 4)) end += 5;
  if (!isAt(text, end, U"download")) return kNoMatch;
  end += 8;
  return isSpaceAt(text, end) && isAt(text, end + 1, U"free") ? end + 5 : end;
}

MatchEnd matchClickFor(View text, size_t i) {
  if (!isAt(text, i, U"click") || !isBoundary(text, i) || !isSpaceAt(text, i + 5)) return kNoMatch;
  size_t end = i + 6;
  if (isAt(text, end, U"for")) {
    end += 3;
  } else if (isAt(text, end, U"on")) {
    end += 2;
  } else {
    return kNoMatch;
  }
  return isSpaceAt(text, end) ? matchRun(text, end + 1, 1, isWord) : kNoMatch;
}

MatchEnd matchFileKind(View text, size_t i) {
  if (!isAsciiLetter(text[i]) || !isBoundary(text, i)) return kNoMatch;
  const size_t length = fileKindLength(text, i);
  if (length == 0) return kNoMatch;
  const size_t end = i + length;
  if (!isSpaceAt(text, end) || !isAt(text, end + 1, U"image")) return end;
  return end + (isAt(text, end + 1, U"images") ? 7 : 6);
}

MatchEnd matchPage(View text, size_t i) {
  if (!isAt(text, i, U"page") || !isBoundary(text, i)) return kNoMatch;
  const size_t number = skipSpace(text, i + 4);
  const size_t end = skipDigits(text, number);
  const bool fits = number > i + 4 && end > number;
  return fits && isBoundary(text, end) ? MatchEnd(end) : kNoMatch;
}

MatchEnd matchDimensions(View text, size_t i) {
  if (!isDigit(text[i]) || !isBoundary(text, i)) return kNoMatch;
  size_t sign = skipDigits(text, i);
  if (isAt(text, sign, U".")) sign = skipDigits(text, sign + 1);
  static constexpr View kSigns = U"xх×";  // the second is Cyrillic
  if (sign >= text.size() || kSigns.find(text[sign]) == View::npos) return kNoMatch;
  const size_t end = skipDigits(text, sign + 1);
  if (end == sign + 1) return kNoMatch;
  if (!isAt(text, end, U".")) return isBoundary(text, end) ? MatchEnd(end) : kNoMatch;
  // Decimals where they end at a boundary, else the full stop alone where a word follows it, else
  // neither: the digit before it ends a word in any case.
  const size_t decimals = skipDigits(text, end + 1);
  if (isBoundary(text, decimals)) return decimals;
  return isBoundary(text, end + 1) ? end + 1 : end;
}

MatchEnd matchSpacedColon(View text, size_t i) {
  if (!isSpace(text[i]) || !isBoundary(text, i)) return kNoMatch;
  const size_t colon = skipSpace(text, i);
  if (!isAt(text, colon, U":") || !isSpaceAt(text, colon + 1)) return kNoMatch;
  return skipSpace(text, colon + 1);
}

}  // namespace crossflow::models
