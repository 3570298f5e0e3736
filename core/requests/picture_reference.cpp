// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/picture_reference.h"

#include <QStringList>
#include <algorithm>

#include "core/requests/latent_expression.h"

namespace crossflow::core {

namespace {

constexpr qsizetype kLongestName = 60;

}  // namespace

bool isPictureName(const QString& name) {
  const auto fits = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
  return !name.isEmpty() && name.size() <= kLongestName && !name.startsWith(u'-') &&
         !name.endsWith(u'-') && std::all_of(name.begin(), name.end(), fits);
}

QString pictureNameIn(const QString& prompt) {
  const QString text = prompt.trimmed();
  if (!text.startsWith(u'@')) return {};
  const QString name = text.mid(1);
  return isPictureName(name) ? name : QString();
}

QString referenceTo(const QString& name) {
  return u'@' + name;
}

void namePictures(ExpressionLatent& source, const std::function<bool(const QString&)>& kept) {
  QStringList texts{source.expression}, known;
  for (const NamedLatent& named : source.names) {
    texts << named.expression;
    known << named.name;
  }
  std::vector<NamedLatent> pictures;
  for (const QString& text : texts) {
    const ParsedExpression parsed = parseExpression(text);
    const auto* terms = std::get_if<std::vector<LatentTerm>>(&parsed);
    if (terms == nullptr) continue;
    for (const LatentTerm& term : *terms) {
      if (!term.named || known.contains(term.text) || !kept(term.text)) continue;
      pictures.push_back({term.text, {}, true});
      known << term.text;
    }
  }
  source.names.insert(source.names.begin(), pictures.begin(), pictures.end());
}

}  // namespace crossflow::core
