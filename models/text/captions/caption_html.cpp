// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/captions/caption_html.h"

#include <algorithm>
#include <optional>

#include "models/text/captions/html_document.h"
#include "models/text/captions/html_tags.h"
#include "models/text/repair/html_entities.h"
#include "models/text/repair/unicode_text.h"

namespace crossflow::models {
namespace {

constexpr size_t kNotFound = std::u32string_view::npos;

/// Mark-up that the original stops at with an error.
struct Rejected {};

/// A search that has failed once is not repeated further on: keeps hostile text linear.
class ForwardSearch {
 public:
  template <typename Find>
  size_t operator()(size_t from, Find find) {
    if (from >= failedFrom_) return kNotFound;
    const size_t found = find(from);
    if (found == kNotFound) failedFrom_ = from;
    return found;
  }

 private:
  size_t failedFrom_ = kNotFound;
};

struct Span {
  size_t start = kNotFound, end = kNotFound;
};

/// `first`, white space, `second`..., e.g. "--" then ">" with blanks between.
size_t findSpaced(std::u32string_view text, size_t from, std::u32string_view first,
                  std::u32string_view then, size_t& end) {
  for (size_t at = text.find(first, from); at != kNotFound; at = text.find(first, at + 1)) {
    size_t i = at + first.size();
    bool matches = true;
    for (const char32_t c : then) {
      while (i < text.size() && isSpace(text[i])) ++i;
      matches = matches && i < text.size() && text[i] == c;
      ++i;
    }
    end = i;
    if (matches) return at;
  }
  return kNotFound;
}

class Parser {
 public:
  explicit Parser(std::u32string_view text) : text_(text) {}

  std::u32string run() {
    // As the original's feed() and close(): what looks unfinished is looked at again as final.
    advance(false);
    advance(true);
    document_.endText();
    return document_.takeText();
  }

 private:
  bool at(size_t i, std::u32string_view what) const { return text_.substr(i).starts_with(what); }
  void addText(size_t from, size_t to) { document_.addText(text_.substr(from, to - from)); }
  size_t findClose(size_t from) {
    return close_(from, [&](size_t i) { return text_.find(U'>', i); });
  }

  void advance(bool final);
  size_t nextMarkup() const;
  bool readMarkup(bool final);
  bool readReference(bool final);
  bool readNumericReference();

  /// Each returns where the construct ends, kNotFound while it has no end.
  size_t readTag(size_t i);
  size_t readEndTag(size_t i);
  size_t readComment(size_t i);
  size_t readDeclaration(size_t i);
  size_t readSection(size_t i);
  size_t readHidden(size_t i, size_t skip);

  std::u32string_view text_;
  HtmlDocument document_;
  size_t position_ = 0;
  std::u32string rawTag_;  // "script" or "style" while inside one
  ForwardSearch close_, commentClose_, sectionClose_, wordSectionClose_;
};

size_t Parser::nextMarkup() const {
  if (rawTag_.empty()) return std::min(text_.find_first_of(U"&<", position_), text_.size());
  for (size_t i = text_.find(U"</", position_); i != kNotFound; i = text_.find(U"</", i + 1)) {
    size_t end = i + 2;
    while (end < text_.size() && isSpace(text_[end])) ++end;
    if (toLower(std::u32string(text_.substr(end, rawTag_.size()))) != rawTag_) continue;
    end += rawTag_.size();
    while (end < text_.size() && isSpace(text_[end])) ++end;
    if (end < text_.size() && text_[end] == U'>') return i;
  }
  return kNotFound;
}

void Parser::advance(bool final) {
  while (position_ < text_.size()) {
    const size_t next = nextMarkup();
    if (next == kNotFound) break;
    if (position_ < next) addText(position_, next);
    position_ = next;
    if (position_ == text_.size()) break;
    if (!(text_[position_] == U'<' ? readMarkup(final) : readReference(final))) break;
  }
  if (final && position_ < text_.size() && rawTag_.empty()) {
    addText(position_, text_.size());
    position_ = text_.size();
  }
}

/// At "<". False: wait for more text, of which there is none.
bool Parser::readMarkup(bool final) {
  const size_t i = position_;
  size_t end = kNotFound;
  if (i + 1 < text_.size() && isAsciiLetter(text_[i + 1])) {
    end = readTag(i);
  } else if (at(i, U"</")) {
    end = readEndTag(i);
  } else if (at(i, U"<!--")) {
    end = readComment(i);
  } else if (at(i, U"<?")) {
    end = readHidden(i, 2);
  } else if (at(i, U"<!")) {
    end = readDeclaration(i);
  } else if (i + 1 < text_.size()) {
    document_.addText(U"<");
    end = i + 1;
  } else {
    return false;
  }
  if (end == kNotFound) {
    if (!final) return false;
    end = findClose(i + 1);
    if (end != kNotFound) {
      ++end;
    } else {
      end = text_.find(U'<', i + 1);
      if (end == kNotFound) end = i + 1;
    }
    addText(i, end);
  }
  position_ = end;
  return true;
}

size_t Parser::readTag(size_t i) {
  const bool closable = findClose(i + 1) != kNotFound;
  const std::optional<HtmlTag> tag = readHtmlTag(text_, i, closable);
  if (!tag) return kNotFound;
  if (!tag->wellFormed) {
    addText(i, tag->end);
    return tag->end;
  }
  document_.openTag(tag->name, tag->selfClosed);
  if (!tag->selfClosed && (tag->name == U"script" || tag->name == U"style")) rawTag_ = tag->name;
  return tag->end;
}

size_t Parser::readEndTag(size_t i) {
  const size_t close = findClose(i + 1);
  if (close == kNotFound) return kNotFound;
  const std::optional<std::u32string> strict = readStrictEndTag(text_, i);
  if (strict && (rawTag_.empty() || *strict == rawTag_)) {
    document_.closeTag(*strict);
    rawTag_.clear();
    return close + 1;
  }
  if (!rawTag_.empty()) {
    addText(i, close + 1);
    return close + 1;
  }
  if (i + 2 >= text_.size() || !isAsciiLetter(text_[i + 2])) {
    return at(i, U"</>") ? i + 3 : readHidden(i, 2);
  }
  size_t nameEnd = 0;
  document_.closeTag(readTagName(text_, i + 2, nameEnd));
  return findClose(nameEnd) + 1;  // a name holds no ">": the one found above is still ahead
}

/// From "<!", "</" or "<?" to the next ">": not text.
size_t Parser::readHidden(size_t i, size_t skip) {
  const size_t close = findClose(i + skip);
  if (close == kNotFound) return kNotFound;
  document_.endText();
  addText(i + skip, close);
  document_.endText(HtmlDocument::Kind::Hidden);
  return close + 1;
}

size_t Parser::readComment(size_t i) {
  size_t end = kNotFound;
  const size_t close =
      commentClose_(i + 4, [&](size_t from) { return findSpaced(text_, from, U"--", U">", end); });
  if (close == kNotFound) return kNotFound;
  document_.endText();
  addText(i + 4, close);
  document_.endText(HtmlDocument::Kind::Hidden);
  return end;
}

size_t Parser::readDeclaration(size_t i) {
  return at(i, U"<![") ? readSection(i) : readHidden(i, 2);
}

/// "<![CDATA[...]]>" is text, the conditional sections of office programs are not.
size_t Parser::readSection(size_t i) {
  size_t nameEnd = i + 3;
  if (nameEnd == text_.size()) return kNotFound;
  if (!isAsciiLetter(text_[nameEnd])) throw Rejected();
  const auto isNamePart = [](char32_t c) {
    return isAsciiLetter(c) || isAsciiDigit(c) || c == U'-' || c == U'_' || c == U'.';
  };
  while (nameEnd < text_.size() && isNamePart(text_[nameEnd])) ++nameEnd;
  const std::u32string name = toLower(std::u32string(text_.substr(i + 3, nameEnd - i - 3)));
  while (nameEnd < text_.size() && isSpace(text_[nameEnd])) ++nameEnd;
  if (nameEnd == text_.size()) return kNotFound;

  const bool isWord = name == U"if" || name == U"else" || name == U"endif";
  const bool isKnown = isWord || name == U"temp" || name == U"cdata" || name == U"ignore" ||
                       name == U"include" || name == U"rcdata";
  if (!isKnown) throw Rejected();
  size_t end = kNotFound;
  const auto find = [&](size_t from) {
    return findSpaced(text_, from, U"]", isWord ? U">" : U"]>", end);
  };
  const size_t close = isWord ? wordSectionClose_(i + 3, find) : sectionClose_(i + 3, find);
  if (close == kNotFound) return kNotFound;
  const std::u32string_view content = text_.substr(i + 3, close - i - 3);
  const bool isText = toUpper(std::u32string(content.substr(0, 6))) == U"CDATA[";
  document_.endText();
  document_.addText(isText ? content.substr(6) : content);
  document_.endText(isText ? HtmlDocument::Kind::Marked : HtmlDocument::Kind::Hidden);
  return end;
}

/// At "&". False: the rest is taken as it is (final) or looked at again.
bool Parser::readReference(bool final) {
  const size_t i = position_;
  if (at(i, U"&#")) return readNumericReference();
  size_t end = i + 1;
  const auto isNamePart = [](char32_t c) {
    return isAsciiLetter(c) || isAsciiDigit(c) || c == U'-' || c == U'.';
  };
  if (end < text_.size() && isAsciiLetter(text_[end])) {
    while (end < text_.size() && isNamePart(text_[end])) ++end;
    if (end == text_.size()) {  // the name ends before a hyphen or full stop, if at all
      end = text_.find_last_of(U"-.");
      if (end == kNotFound || end <= i + 1) {
        if (final && text_.size() - i == 2) ++position_;
        return false;
      }
    }
    const std::u32string name(text_.substr(i + 1, end - i - 1));
    const std::u32string* character = findHtmlEntity(name + U";");
    document_.addText(character != nullptr ? *character : U"&" + name);
    position_ = text_[end] == U';' ? end + 1 : end;
    return true;
  }
  if (end == text_.size()) return false;
  document_.addText(U"&");
  position_ = end;
  return true;
}

/// At "&#".
bool Parser::readNumericReference() {
  const size_t i = position_;
  const size_t mark = i + 2;
  const bool hexadecimal = mark < text_.size() && (text_[mark] == U'x' || text_[mark] == U'X');
  const auto isHex = [](char32_t c) {
    return isAsciiDigit(c) || (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F');
  };
  size_t end = mark + (hexadecimal ? 1 : 0);
  const size_t start = end;
  uint32_t number = 0;
  while (end < text_.size() && (hexadecimal ? isHex(text_[end]) : isAsciiDigit(text_[end]))) {
    const char32_t c = text_[end++];
    const uint32_t digit = isAsciiDigit(c) ? c - U'0' : (c | 0x20) - U'a' + 10;
    number = std::min<uint32_t>(number * (hexadecimal ? 16 : 10) + digit, 0x110000);
  }
  if (end == start || end == text_.size() || isHex(text_[end])) {
    if (text_.find(U';', i) != kNotFound) {
      document_.addText(U"&#");
      position_ = mark;
    }
    return false;
  }
  const std::u32string character = numericHtmlEntity(number);
  // Control characters and the like, which HTML drops, are kept here.
  document_.addText(character.empty() ? std::u32string(1, number) : character);
  position_ = text_[end] == U';' ? end + 1 : end;
  return true;
}

}  // namespace

std::u32string textOfHtml(std::u32string_view html) {
  if (html.find_first_of(U"<&") == kNotFound) {
    // Blanks alone are reduced to one even without any mark-up.
    HtmlDocument document;
    if (!html.empty()) document.addText(html);
    document.endText();
    return document.takeText();
  }
  try {
    return Parser(html).run();
  } catch (const Rejected&) {
    return std::u32string(html);  // the original ends with an error here
  }
}

}  // namespace crossflow::models
