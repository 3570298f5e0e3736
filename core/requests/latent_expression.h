// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Latent arithmetic as text: `"a dog in a hat" + 0.7 * sunglasses - (hat)`. An expression is
// linear, so parsing ends in a flat list of weighted terms; the text line and the row of term chips
// both edit that list, and canonicalText() turns it back into text.
//
//   expression  ['+'|'-'] term { ('+'|'-') term }
//   term        factor { '*' factor | '/' number }      exactly one factor is not a number
//   factor      number | prompt | @name | '(' expression ')' | '-' factor
//   prompt      "quoted, with \" and \\" | words without quotes (joined by one space)
//
// A hyphen inside a word ("t-shirt") belongs to the word; the signs − × · and typographic quotes
// are understood. Unquoted words may not hold + * / ( ) " or a hyphen after a space.

#include <QString>
#include <vector>

#include "core/requests/request.h"
#include "core/types/result.h"

namespace crossflow::core {

/// One operand. `start` and `length` (UTF-16 units) say where the text has it, for marking.
struct LatentTerm {
  QString text;        // the prompt, or the name without '@'
  bool named = false;  // text is the name of a latent in the library
  double weight = 1;
  qsizetype start = 0, length = 0;
};

/// Where and why a text is not an expression.
struct ExpressionError {
  qsizetype position = 0;  // UTF-16 units from the start, 0..size: where the cursor should go
  int column = 1;          // the same for people: counts characters from 1
  QString sentence;        // names the column
};

using ParsedExpression = std::variant<std::vector<LatentTerm>, ExpressionError>;

/// Linear in the length of `text`, any nesting. Terms in the order of the text, not merged.
ParsedExpression parseExpression(QStringView text);

/// The text whose parse gives `terms` (weights to 6 significant digits).
QString canonicalText(const std::vector<LatentTerm>& terms);

struct WeightedPrompt {
  QString prompt;
  double weight = 1;
};

/// Names replaced by what they stand for, equal prompts merged in order of first appearance.
/// BadInput with the column if the text is wrong, a name is unknown or nothing remains.
Result<std::vector<WeightedPrompt>> evaluateExpression(const ExpressionLatent& source);

}  // namespace crossflow::core
