// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/latent_expression.h"

#include <QHash>
#include <cmath>

#include "core/requests/expression_lexer.h"
#include "core/requests/request_limits.h"
#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

using Kind = ExpressionToken::Kind;
using Terms = std::vector<WeightedPrompt>;

constexpr size_t kMaxNesting = 1000;

int columnOf(QStringView text, qsizetype position) {
  int column = 1;
  for (qsizetype i = 0; i < position && i < text.size(); ++i)
    if (!text[i].isLowSurrogate()) ++column;
  return column;
}

/// Reads an expression in one pass with an explicit stack, so that depth costs no call stack.
class Parser {
 public:
  explicit Parser(QStringView text) : text_(text), lexer_(text) { advance(); }

  ParsedExpression parse() {
    if (text_.size() > kMaxExpressionLength)
      fail(kMaxExpressionLength,
           CoreWords::tr("The expression is longer than %1 characters").arg(kMaxExpressionLength));
    while (!error_ && !done_) operandNext_ ? readOperand() : readOperator();
    if (!error_) {
      applyGroupWeights();
      checkWhole();
    }
    if (error_) return *error_;
    return std::move(terms_);
  }

 private:
  /// A product in the making: numbers multiplied so far, and its one prompt or group.
  struct Product {
    double weight = 1;
    bool hasOperand = false;
    size_t group = kNone;  // index into groups_ if the operand is a group
    qsizetype start = 0;
  };
  /// Terms first..last-1 were in parentheses and are multiplied by weight. Outer before inner.
  struct Group {
    size_t first = 0, last = 0;
    double weight = 1;
  };
  struct Open {
    Product outer;
    size_t group;
    qsizetype position;
  };
  static constexpr size_t kNone = static_cast<size_t>(-1);

  void advance() { token_ = lexer_.next(); }

  void fail(qsizetype position, const QString& sentence) {
    if (error_) return;
    const int column = columnOf(text_, position);
    error_ = ExpressionError{
        position, column, CoreWords::tr("%1 (column %2).").arg(sentence, QString::number(column))};
  }

  void readOperand() {
    switch (token_.kind) {
      case Kind::Minus:
        product_.weight = -product_.weight;
        return advance();
      case Kind::Plus:
        return advance();
      case Kind::Open:
        return openGroup();
      case Kind::Quoted:
      case Kind::Name:
        addTerm(token_.text, token_.kind == Kind::Name, token_.start, token_.end);
        return advance();
      case Kind::Word:
        return readWords();
      case Kind::Unclosed:
        return fail(token_.start, CoreWords::tr("This quotation mark is never closed"));
      default:
        return fail(token_.start, text_.trimmed().isEmpty()
                                      ? CoreWords::tr("The expression is empty")
                                      : CoreWords::tr("A prompt is missing here"));
    }
  }

  /// Unquoted words up to the next sign; a single number is a weight.
  void readWords() {
    const ExpressionToken first = token_;
    QString text = first.text;
    qsizetype end = first.end;
    for (advance(); token_.kind == Kind::Word; advance()) {
      text += u' ' + token_.text;
      end = token_.end;
    }
    double number = 0;
    if (text == first.text && readNumber(text, number)) return multiply(number, first.start);
    addTerm(text, false, first.start, end);
  }

  void multiply(double number, qsizetype position) {
    if (dividing_ && number == 0)
      return fail(position, CoreWords::tr("Nothing can be divided by zero"));
    product_.weight = dividing_ ? product_.weight / number : product_.weight * number;
    if (!(std::abs(product_.weight) <= kMaxWeight))
      return fail(position, CoreWords::tr("A weight may be at most %1").arg(kMaxWeight));
    operandNext_ = false;
  }

  /// Whether the product can take a prompt or group at `position`.
  bool acceptsOperand(qsizetype position) {
    if (dividing_)
      fail(position, CoreWords::tr("Only a number can stand after /"));
    else if (product_.hasOperand)
      fail(position, CoreWords::tr("Two prompts cannot be multiplied; add or subtract them"));
    return !error_;
  }

  void addTerm(const QString& text, bool named, qsizetype start, qsizetype end) {
    if (!acceptsOperand(start)) return;
    if (text.trimmed().isEmpty())
      return fail(start, named ? CoreWords::tr("A name is missing after @")
                               : CoreWords::tr("This prompt is empty"));
    if (terms_.size() >= static_cast<size_t>(kMaxExpressionTerms))
      return fail(start, CoreWords::tr("More than %1 terms").arg(kMaxExpressionTerms));
    terms_.push_back({text, named, 1, start, end - start});
    product_.hasOperand = true;
    operandNext_ = false;
  }

  void openGroup() {
    if (!acceptsOperand(token_.start)) return;
    if (open_.size() >= kMaxNesting)
      return fail(token_.start, CoreWords::tr("More than %1 nested parentheses").arg(kMaxNesting));
    groups_.push_back({terms_.size(), terms_.size(), 1});
    open_.push_back({product_, groups_.size() - 1, token_.start});
    product_ = {};
    advance();
    product_.start = token_.start;
  }

  void readOperator() {
    switch (token_.kind) {
      case Kind::Times:
      case Kind::Divide:
        dividing_ = token_.kind == Kind::Divide;
        operandNext_ = true;
        return advance();
      case Kind::Plus:
      case Kind::Minus:
        return startProduct();
      case Kind::Close:
        return closeGroup();
      case Kind::End:
        finishProduct();
        if (!open_.empty())
          fail(open_.back().position, CoreWords::tr("This parenthesis is never closed"));
        done_ = true;
        return;
      default:
        return fail(token_.start, CoreWords::tr("A sign (+, - or *) is missing before this"));
    }
  }

  void startProduct() {
    finishProduct();
    product_ = {};
    product_.weight = token_.kind == Kind::Minus ? -1 : 1;
    operandNext_ = true;
    advance();
    product_.start = token_.start;
  }

  void closeGroup() {
    finishProduct();
    if (open_.empty())
      return fail(token_.start, CoreWords::tr("This parenthesis was never opened"));
    product_ = open_.back().outer;
    product_.hasOperand = true;
    product_.group = open_.back().group;
    groups_[product_.group].last = terms_.size();
    open_.pop_back();
    advance();
  }

  void finishProduct() {
    dividing_ = false;
    if (!product_.hasOperand)
      return fail(product_.start,
                  CoreWords::tr("This number belongs to no prompt; write 0.7 * prompt, or put "
                                "the prompt into quotes"));
    if (product_.group == kNone)
      terms_.back().weight = product_.weight;
    else
      groups_[product_.group].weight = product_.weight;
  }

  void applyGroupWeights() {
    std::vector<std::pair<size_t, double>>
        active;  // end of the group, product of all weights around
    size_t next = 0;
    for (size_t i = 0; i < terms_.size(); ++i) {
      while (!active.empty() && active.back().first <= i) active.pop_back();
      for (; next < groups_.size() && groups_[next].first <= i; ++next) {
        const double around = active.empty() ? 1 : active.back().second;
        active.emplace_back(groups_[next].last, around * groups_[next].weight);
      }
      if (!active.empty()) terms_[i].weight *= active.back().second;
    }
  }

  /// What only shows at the end: weights of groups within groups, and whether the canonical text,
  /// which quotes everything, can be read again.
  void checkWhole() {
    for (const LatentTerm& term : terms_)
      if (!(std::abs(term.weight) <= kMaxWeight))
        return fail(term.start, CoreWords::tr("A weight may be at most %1").arg(kMaxWeight));
    if (canonicalText(terms_).size() > kMaxExpressionLength)
      fail(text_.size(),
           CoreWords::tr("The expression is longer than %1 characters").arg(kMaxExpressionLength));
  }

  QStringView text_;
  ExpressionLexer lexer_;
  ExpressionToken token_;
  Product product_;
  bool operandNext_ = true, dividing_ = false, done_ = false;
  std::vector<Open> open_;
  std::vector<Group> groups_;
  std::vector<LatentTerm> terms_;
  std::optional<ExpressionError> error_;
};

QString quote(const QString& text) {
  static const QString kSpecial = QStringLiteral("\\\"\u201c\u201d\u201e\u00ab\u00bb");
  QString quoted(u'"');
  for (const QChar c : text) {
    if (kSpecial.contains(c)) quoted += u'\\';
    quoted += c;
  }
  return quoted + u'"';
}

}  // namespace

ParsedExpression parseExpression(QStringView text) {
  return Parser(text).parse();
}

QString canonicalText(const std::vector<LatentTerm>& terms) {
  QString text;
  for (const LatentTerm& term : terms) {
    const bool negative = std::signbit(term.weight);
    if (text.isEmpty())
      text += negative ? QStringLiteral("-") : QString();
    else
      text += negative ? QStringLiteral(" - ") : QStringLiteral(" + ");
    const QString weight = QString::number(std::abs(term.weight), 'g', 6);
    if (weight != u'1') text += weight + QStringLiteral(" * ");
    if (term.named) text += u'@';
    text += term.named && isPlainName(term.text) ? term.text : quote(term.text);
  }
  return text;
}

}  // namespace crossflow::core
