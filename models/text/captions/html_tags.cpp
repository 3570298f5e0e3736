// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/captions/html_tags.h"

#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

constexpr char32_t kEndOfText = 0xFFFFFFFF;

class Scanner {
 public:
  explicit Scanner(std::u32string_view text) : text_(text) {}

  char32_t at(size_t i) const { return i < text_.size() ? text_[i] : kEndOfText; }

  size_t skipSpace(size_t i) const {
    while (i < text_.size() && isSpace(text_[i])) ++i;
    return i;
  }
  size_t skipSpaceAndSlashes(size_t i) const {
    while (i < text_.size() && (isSpace(text_[i]) || text_[i] == U'/')) ++i;
    return i;
  }
  /// Blanks, and slashes that do not close the tag.
  size_t skipSeparators(size_t i) const {
    while (i < text_.size() && (isSpace(text_[i]) || (text_[i] == U'/' && at(i + 1) != U'>'))) ++i;
    return i;
  }

  size_t skipTagName(size_t i) const {
    const auto ends = [](char32_t c) {
      return c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f' || c == U' ' || c == U'/' ||
             c == U'>' || c == U'\0';
    };
    while (i < text_.size() && !ends(text_[i])) ++i;
    return i;
  }

  /// Behind the attribute name at `i`; `i` itself if there is none.
  size_t skipAttributeName(size_t i) const {
    const char32_t before = at(i - 1);
    const bool separated = before == U'\'' || before == U'"' || before == U'/' || isSpace(before);
    const char32_t first = at(i);
    if (!separated || first == kEndOfText || isSpace(first) || first == U'/' || first == U'>') {
      return i;
    }
    ++i;
    while (i < text_.size() && !isSpace(text_[i]) && text_[i] != U'/' && text_[i] != U'=' &&
           text_[i] != U'>') {
      ++i;
    }
    return i;
  }

  /// Behind "= value" at `i`; `i` itself if there is none. An unclosed quote makes the value what
  /// stands before it: a blank, or an equals sign and what follows.
  size_t skipValue(size_t i) const {
    const size_t equals = skipSpace(i);
    size_t afterEquals = equals;
    while (at(afterEquals) == U'=') ++afterEquals;
    if (afterEquals == equals) return i;
    const size_t value = skipSpace(afterEquals);
    const char32_t quote = at(value);
    if (quote != U'\'' && quote != U'"') return skipBareValue(value);
    const size_t closing = text_.find(quote, value + 1);
    if (closing != std::u32string_view::npos) return closing + 1;
    if (value > afterEquals) return value - 1;  // an empty value before the last blank
    return afterEquals - equals > 1 ? skipBareValue(afterEquals - 1) : i;
  }

 private:
  size_t skipBareValue(size_t i) const {
    while (i < text_.size() && text_[i] != U'>' && !isSpace(text_[i])) ++i;
    return i;
  }

  std::u32string_view text_;
};

/// Where the tag at `i` seems to end, behind its ">" if it has one; nothing while it is unfinished.
std::optional<size_t> findTagEnd(const Scanner& scanner, size_t i) {
  size_t end = scanner.skipSpaceAndSlashes(scanner.skipTagName(i + 1));
  for (;;) {
    const size_t name = scanner.skipAttributeName(end);
    if (name == end) break;
    const size_t value = scanner.skipValue(name);
    end = scanner.skipSeparators(value == name ? name : scanner.skipSpace(value));
  }
  end = scanner.skipSpace(end);
  const char32_t next = scanner.at(end);
  if (next == U'>') return end + 1;
  if (next == U'/' && scanner.at(end + 1) == U'>') return end + 2;
  if (next == kEndOfText || next == U'/' || next == U'=' || isAsciiLetter(next)) {
    return std::nullopt;
  }
  return end;
}

}  // namespace

std::u32string readTagName(std::u32string_view text, size_t i, size_t& end) {
  const Scanner scanner(text);
  const size_t nameEnd = scanner.skipTagName(i);
  end = scanner.skipSeparators(nameEnd);
  return toLower(std::u32string(text.substr(i, nameEnd - i)));
}

std::optional<HtmlTag> readHtmlTag(std::u32string_view text, size_t i, bool closable) {
  const Scanner scanner(text);
  // Without any ">" only a NUL behind the name gives the tag an end.
  if (!closable && scanner.at(scanner.skipTagName(i + 1)) != U'\0') return std::nullopt;
  const std::optional<size_t> end = findTagEnd(scanner, i);
  if (!end) return std::nullopt;
  HtmlTag tag;
  tag.end = *end;
  size_t k = 0;
  tag.name = readTagName(text, i + 1, k);
  while (k < tag.end) {
    const size_t name = scanner.skipAttributeName(k);
    if (name == k) break;
    k = scanner.skipSeparators(scanner.skipValue(name));
  }
  const std::u32string_view rest = k < tag.end ? strip(text.substr(k, tag.end - k)) : U"";
  tag.selfClosed = rest == U"/>";
  tag.wellFormed = tag.selfClosed || rest == U">";
  return tag;
}

std::optional<std::u32string> readStrictEndTag(std::u32string_view text, size_t i) {
  const Scanner scanner(text);
  const size_t start = scanner.skipSpace(i + 2);
  size_t end = start;
  const auto isNamePart = [](char32_t c) {
    return isAsciiLetter(c) || isAsciiDigit(c) || c == U'-' || c == U'.' || c == U':' || c == U'_';
  };
  if (!isAsciiLetter(scanner.at(start))) return std::nullopt;
  while (isNamePart(scanner.at(end))) ++end;
  if (scanner.at(scanner.skipSpace(end)) != U'>') return std::nullopt;
  return toLower(std::u32string(text.substr(start, end - start)));
}

}  // namespace crossflow::models
