// SPDX-License-Identifier: GPL-3.0-or-later
// From the terms of an expression to weighted prompts: names replaced, equal prompts merged.
#include <QHash>
#include <cmath>

#include "core/requests/latent_expression.h"
#include "core/requests/picture_reference.h"
#include "core/requests/request_limits.h"
#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

using Prompts = std::vector<WeightedPrompt>;

Failure badExpression(const QString& sentence, const QString& suggestion = {}) {
  return {Failure::Kind::BadInput, sentence, suggestion};
}

void add(Prompts& sum, const QString& prompt, double weight) {
  for (WeightedPrompt& known : sum) {
    if (known.prompt != prompt) continue;
    known.weight += weight;
    return;
  }
  sum.push_back({prompt, weight});
}

/// `known` holds the values of the names that may be used.
Result<Prompts> evaluate(const QString& text, const QHash<QString, Prompts>& known) {
  const ParsedExpression parsed = parseExpression(text);
  if (const auto* error = std::get_if<ExpressionError>(&parsed))
    return badExpression(error->sentence);
  Prompts sum;
  for (const LatentTerm& term : std::get<std::vector<LatentTerm>>(parsed)) {
    if (!term.named) {
      add(sum, term.text, term.weight);
      continue;
    }
    const auto named = known.constFind(term.text);
    if (named == known.constEnd())
      return badExpression(CoreWords::tr("There is no latent named @%1.").arg(term.text),
                           CoreWords::tr("Names are listed under \"Named latents\"."));
    for (const WeightedPrompt& part : *named) add(sum, part.prompt, term.weight * part.weight);
  }
  if (sum.size() > static_cast<size_t>(kMaxExpressionTerms))
    return badExpression(CoreWords::tr("The expression uses more than %1 different prompts.")
                             .arg(kMaxExpressionTerms));
  for (const WeightedPrompt& part : sum)
    if (!(std::abs(part.weight) <= kMaxWeight))
      return badExpression(CoreWords::tr("The weight of \"%1\" grows beyond %2.")
                               .arg(part.prompt.left(60), QString::number(kMaxWeight)));
  return sum;
}

}  // namespace

Result<std::vector<WeightedPrompt>> evaluateExpression(const ExpressionLatent& source) {
  QHash<QString, Prompts> known;
  for (const NamedLatent& named : source.names) {
    if (named.picture && !known.contains(named.name)) {
      known.insert(named.name, {{referenceTo(named.name), 1}});
      continue;
    }
    auto value = evaluate(named.expression, known);
    if (!value)
      return badExpression(CoreWords::tr("In @%1: %2").arg(named.name, value.failure().sentence),
                           value.failure().suggestion);
    if (known.contains(named.name))
      return badExpression(CoreWords::tr("The name @%1 is defined twice.").arg(named.name));
    known.insert(named.name, std::move(value).value());
  }
  auto value = evaluate(source.expression, known);
  if (!value) return value;
  Prompts left;
  for (const WeightedPrompt& part : *value)
    if (std::abs(part.weight) > 1e-9) left.push_back(part);  // 0.1 + 0.2 - 0.3 is nothing
  if (left.empty())
    return badExpression(CoreWords::tr("The terms cancel each other out: nothing remains."),
                         CoreWords::tr("Change a weight or a prompt."));
  return left;
}

}  // namespace crossflow::core
