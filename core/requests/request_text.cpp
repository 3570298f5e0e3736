// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_text.h"

#include <QStringList>

namespace crossflow::core {
namespace {

QString text(const PromptLatent& source) {
  return source.prompt;
}

QString text(const BlendLatent& source) {
  QStringList parts;
  for (const BlendLatent::Term& term : source.terms)
    parts << QStringLiteral("%1 × %2").arg(QString::number(term.weight, 'g', 3), term.prompt);
  return parts.join(QStringLiteral(" & "));
}

QString text(const ExpressionLatent& source) {
  return source.expression;
}

QString text(const InterpolatedLatent& source) {
  return QStringLiteral("%1 → %2 (%3 %)")
      .arg(source.from, source.to, QString::number(source.position * 100, 'f', 0));
}

}  // namespace

QString describe(const LatentSource& source) {
  return std::visit([](const auto& alternative) { return text(alternative); }, source).simplified();
}

}  // namespace crossflow::core
