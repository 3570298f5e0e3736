// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/output_pattern.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <algorithm>

#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

/// The value of a placeholder; null if there is none of that name.
QString valueOf(QStringView name, const OutputFields& fields) {
  if (name == u"index") return QStringLiteral("%1").arg(fields.index + 1, 4, 10, QChar(u'0'));
  if (name == u"seed") return QString::number(fields.seed);
  if (name == u"prompt") return safeFileName(fields.prompt);
  if (name == u"model") return safeFileName(fields.model);
  if (name == u"date") return fields.date.toString(QStringLiteral("yyyy-MM-dd"));
  if (name == u"time") return fields.date.toString(QStringLiteral("HHmmss"));
  return {};
}

/// No separators, no control characters, nothing that turns the direction of writing. Joiners stay:
/// they hold emoji together.
bool fitsFileName(QChar c) {
  const bool joiner = c.unicode() == 0x200c || c.unicode() == 0x200d;
  const bool control = c.category() == QChar::Other_Control ||
                       c.category() == QChar::Other_Format ||
                       c.category() == QChar::Other_NotAssigned;
  return (joiner || !control) && !QStringLiteral("/\\:*?\"<>|").contains(c);
}

/// Between two characters as people count them: a flag is one.
void shorten(QString& name, int maxBytes) {
  if (name.toUtf8().size() <= maxBytes) return;
  QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
  finder.toEnd();
  qsizetype end = name.size();
  while (end > 0 && QStringView(name).left(end).toUtf8().size() > maxBytes)
    end = std::max<qsizetype>(0, finder.toPreviousBoundary());
  name.truncate(end);
}

/// Names that stand for devices on Windows, whatever follows their first dot.
bool isDeviceName(const QString& name) {
  static const QRegularExpression devices(
      QStringLiteral("\\A(con|prn|aux|nul|com[0-9]|lpt[0-9])\\s*(\\.|\\z)"),
      QRegularExpression::CaseInsensitiveOption);
  return devices.match(name).hasMatch();
}

Failure badPattern(const QString& sentence) {
  return {Failure::Kind::BadInput, sentence,
          CoreWords::tr("Known are {index}, {seed}, {prompt}, {model}, {date} and {time}.")};
}

}  // namespace

QString safeFileName(const QString& text, int maxBytes) {
  QString name;
  for (const QChar c : text.simplified()) {
    if (!fitsFileName(c)) continue;
    const bool joiner = c.unicode() == 0x200c || c.unicode() == 0x200d;
    const bool plain = joiner || c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
    const bool gap = c.isSpace() || c == u'-';
    if (plain || QStringLiteral("_.+").contains(c)) name += c;
    if (gap && !name.endsWith(u'-')) name += u'-';
  }
  shorten(name, maxBytes);
  while (name.startsWith(u'.') || name.startsWith(u'-')) name.remove(0, 1);
  while (name.endsWith(u'.') || name.endsWith(u'-')) name.chop(1);  // Windows drops them
  if (name.isEmpty()) return QStringLiteral("picture");
  return isDeviceName(name) ? name + u'_' : name;
}

Result<QString> expandOutputPattern(const QString& pattern, const OutputFields& fields) {
  QString path;
  for (qsizetype at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != u'{') {
      path += pattern[at];
      continue;
    }
    if (pattern.mid(at, 2) == QStringLiteral("{{")) {
      path += pattern[at++];
      continue;
    }
    const qsizetype end = pattern.indexOf(u'}', at);
    if (end < 0)
      return badPattern(CoreWords::tr("A placeholder in \"%1\" is never closed.").arg(pattern));
    const QStringView name = QStringView(pattern).mid(at + 1, end - at - 1);
    const QString value = valueOf(name, fields);
    if (value.isNull())
      return badPattern(CoreWords::tr("There is no placeholder {%1}.").arg(name.left(40)));
    path += value;
    at = end;
  }
  if (path.trimmed().isEmpty() || path.endsWith(u'/'))
    return badPattern(CoreWords::tr("The pattern \"%1\" names no file.").arg(pattern));
  return path;
}

}  // namespace crossflow::core
