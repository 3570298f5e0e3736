// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_tokenizer.h"

#include <algorithm>
#include <array>

#include "models/base/error.h"
#include "models/text/repair/html_entities.h"
#include "models/text/repair/text_cleaning.h"
#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

constexpr std::u32string_view kStartText = U"<|startoftext|>";
constexpr std::u32string_view kEndText = U"<|endoftext|>";

std::u32string cleanText(std::u32string_view text, ClipTokenStyle style) {
  std::u32string repaired = repairText(text);
  if (style == ClipTokenStyle::Score) repaired = unescapeHtml(unescapeHtml(repaired));
  return toLower(collapseSpace(repaired));
}

/// Compared as `re.IGNORECASE` does on lower-cased text: the long s counts as an s.
bool startsWithFolded(std::u32string_view text, std::u32string_view prefix) {
  if (text.size() < prefix.size()) return false;
  return std::equal(prefix.begin(), prefix.end(), text.begin(), [](char32_t wanted, char32_t c) {
    return c == wanted || (wanted == U's' && c == U'ſ');
  });
}

bool isOther(char32_t c) {
  return !isSpace(c) && !isLetter(c) && !isNumber(c);
}

/// Length of the word at the start of a non-empty text that starts with no white space.
size_t wordLength(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 9> kFixed{
      kStartText, kEndText, U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"};
  for (const std::u32string_view& fixed : kFixed) {
    if (startsWithFolded(text, fixed)) return fixed.size();
  }
  if (isNumber(text[0])) return 1;
  const auto end = isLetter(text[0]) ? std::find_if_not(text.begin(), text.end(), isLetter)
                                     : std::find_if_not(text.begin(), text.end(), isOther);
  return static_cast<size_t>(end - text.begin());
}

}  // namespace

ClipTokenizer::ClipTokenizer(const std::filesystem::path& mergeTable, ClipTokenStyle style,
                             int64_t contextLength)
    : pairs_(mergeTable), style_(style), contextLength_(static_cast<size_t>(contextLength)) {
  if (contextLength < 2)
    throw Error(Sentence::tr("A CLIP context has at least a start and an end token."));
}

std::string ClipTokenizer::clean(std::string_view text) const {
  return toUtf8(cleanText(fromUtf8(text), style_));
}

void ClipTokenizer::encodePart(std::u32string_view part, std::vector<int64_t>& ids) const {
  const std::u32string cleaned = cleanText(part, style_);
  std::u32string_view rest = cleaned;
  // What comes after a full context is cut off anyway.
  while (!rest.empty() && ids.size() <= contextLength_) {
    if (isSpace(rest[0])) {
      rest.remove_prefix(1);
      continue;
    }
    const std::u32string_view word = rest.substr(0, wordLength(rest));
    if (word == kStartText) {
      ids.push_back(pairs_.startToken());
    } else if (word == kEndText) {
      ids.push_back(pairs_.endToken());
    } else {
      pairs_.encodeWord(toUtf8(word), ids);
    }
    rest.remove_prefix(word.size());
  }
}

TokenIds ClipTokenizer::encode(std::string_view text) const {
  const std::u32string characters = fromUtf8(text);
  std::u32string_view rest = characters;
  std::vector<int64_t> pieces;
  while (!rest.empty()) {
    const size_t start = rest.find(kStartText), end = rest.find(kEndText);
    const size_t cut =
        style_ == ClipTokenStyle::Score ? std::u32string_view::npos : std::min(start, end);
    encodePart(rest.substr(0, cut), pieces);
    if (cut == std::u32string_view::npos) break;
    const bool isStart = cut == start;
    pieces.push_back(isStart ? pairs_.startToken() : pairs_.endToken());
    rest.remove_prefix(cut + (isStart ? kStartText.size() : kEndText.size()));
  }

  TokenIds tokens;
  const size_t room = contextLength_ - 2;
  tokens.truncated = pieces.size() > room;
  pieces.resize(std::min(pieces.size(), room));
  tokens.ids.push_back(pairs_.startToken());
  tokens.ids.insert(tokens.ids.end(), pieces.begin(), pieces.end());
  tokens.ids.push_back(pairs_.endToken());
  tokens.mask.assign(tokens.ids.size(), 1);
  tokens.mask.resize(contextLength_, 0);
  tokens.ids.resize(contextLength_, style_ == ClipTokenStyle::Score ? 0 : pairs_.endToken());
  return tokens;
}

}  // namespace crossflow::models
