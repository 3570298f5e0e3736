// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Splits the text of a latent expression into tokens, one at a time, for the parser beside it.

#include <QString>

namespace crossflow::core {

struct ExpressionToken {
  enum class Kind { Plus, Minus, Times, Divide, Open, Close, Quoted, Word, Name, End, Unclosed };
  Kind kind = Kind::End;
  QString text;  // Quoted, Word, Name: without quotes, escapes and '@'
  qsizetype start = 0, end = 0;
};

class ExpressionLexer {
 public:
  explicit ExpressionLexer(QStringView text) : text_(text) {}
  ExpressionToken next();

 private:
  ExpressionToken quoted(ExpressionToken::Kind kind, qsizetype start);
  ExpressionToken word(qsizetype start);
  bool continuesWord(qsizetype at) const;

  QStringView text_;
  qsizetype at_ = 0;
};

/// A number as people type it: "0.7", "0,7", ".5", "2e-3". Independent of the locale.
bool readNumber(const QString& word, double& value);

/// Whether `name` can follow '@' without quotes.
bool isPlainName(const QString& name);

}  // namespace crossflow::core
