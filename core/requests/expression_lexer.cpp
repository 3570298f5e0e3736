// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/expression_lexer.h"

#include <algorithm>

namespace crossflow::core {
namespace {

using Kind = ExpressionToken::Kind;

constexpr char16_t kMinusSign = u'\u2212', kTimesSign = u'\u00d7', kMiddleDot = u'\u00b7';

bool isBlank(QChar c) {
  return c.isSpace() || c.category() == QChar::Other_Control;
}

bool isQuote(QChar c) {
  return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab' ||
         c == u'\u00bb';
}

/// The kind of a one-character token, End for everything else.
Kind signKind(QChar c) {
  switch (c.unicode()) {
    case u'+':
      return Kind::Plus;
    case u'-':
    case kMinusSign:
      return Kind::Minus;
    case u'*':
    case kTimesSign:
    case kMiddleDot:
      return Kind::Times;
    case u'/':
      return Kind::Divide;
    case u'(':
      return Kind::Open;
    case u')':
      return Kind::Close;
    default:
      return Kind::End;
  }
}

bool isWordCharacter(QChar c) {
  return !isBlank(c) && !isQuote(c) && signKind(c) == Kind::End;
}

bool isNameCharacter(QChar c) {
  return c.isLetterOrNumber() || c.isSurrogate() || c == u'_' || c == u'.';
}

}  // namespace

ExpressionToken ExpressionLexer::next() {
  while (at_ < text_.size() && isBlank(text_[at_])) ++at_;
  const qsizetype start = at_;
  if (start == text_.size()) return {Kind::End, {}, start, start};
  const QChar c = text_[start];
  if (const Kind kind = signKind(c); kind != Kind::End) {
    ++at_;
    return {kind, {}, start, at_};
  }
  if (isQuote(c)) return quoted(Kind::Quoted, start);
  if (c != u'@') return word(start);
  ++at_;
  if (at_ < text_.size() && isQuote(text_[at_])) return quoted(Kind::Name, start);
  while (at_ < text_.size() && (isNameCharacter(text_[at_]) || continuesWord(at_))) ++at_;
  return {Kind::Name, text_.sliced(start + 1, at_ - start - 1).toString(), start, at_};
}

/// From the opening quote at at_ to the next quote of any shape; a backslash takes the next
/// character as it is.
ExpressionToken ExpressionLexer::quoted(Kind kind, qsizetype start) {
  QString content;
  for (++at_; at_ < text_.size(); ++at_) {
    const QChar c = text_[at_];
    if (isQuote(c)) {
      ++at_;
      return {kind, content, start, at_};
    }
    if (c == u'\\' && at_ + 1 < text_.size()) ++at_;
    content += text_[at_];
  }
  return {Kind::Unclosed, {}, start, at_};
}

ExpressionToken ExpressionLexer::word(qsizetype start) {
  while (at_ < text_.size() && (isWordCharacter(text_[at_]) || continuesWord(at_))) ++at_;
  return {Kind::Word, text_.sliced(start, at_ - start).toString(), start, at_};
}

/// A hyphen between two word characters is part of the word.
bool ExpressionLexer::continuesWord(qsizetype at) const {
  return text_[at] == u'-' && at > 0 && isWordCharacter(text_[at - 1]) && at + 1 < text_.size() &&
         isWordCharacter(text_[at + 1]);
}

bool readNumber(const QString& word, double& value) {
  const bool plain = std::all_of(word.begin(), word.end(), [](QChar c) {
    return (c >= u'0' && c <= u'9') || c == u'.' || c == u',' || c == u'e' || c == u'E' ||
           c == u'-';
  });
  if (!plain || word.isEmpty() || word[0].toLower() == u'e') return false;
  bool ok = false;
  value = QString(word).replace(u',', u'.').toDouble(&ok);  // toDouble uses the C locale
  return ok;
}

bool isPlainName(const QString& name) {
  return !name.isEmpty() && std::all_of(name.begin(), name.end(), isNameCharacter);
}

}  // namespace crossflow::core
