// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/emoji_names.h"

#include <QFile>
#include <QHash>
#include <algorithm>

// A static library's resources have to be asked for, outside of any namespace.
static void initEmojiResources() {
  Q_INIT_RESOURCE(emoji_names);
}

namespace crossflow::ui {

namespace {

constexpr QChar kVariation(0xFE0F);
constexpr char16_t kFirstSign = 0x231A;  // below lie letters, punctuation and arrows

struct Names {
  QHash<QString, QString> byEmoji;
  qsizetype longest = 0;
};

const Names& emojiNames() {
  static const Names names = [] {
    initEmojiResources();
    Names read;
    QFile file(QStringLiteral(":/emoji_names.tsv"));
    if (!file.open(QIODevice::ReadOnly)) return read;
    for (const QByteArray& line : file.readAll().split('\n')) {
      const qsizetype tab = line.indexOf('\t');
      if (tab <= 0) continue;
      const QString emoji = QString::fromUtf8(line.left(tab));
      read.byEmoji.insert(emoji, QString::fromUtf8(line.mid(tab + 1)));
      read.longest = std::max(read.longest, emoji.size());
    }
    return read;
  }();
  return names;
}

/// The longest emoji at `at` and its length; an empty name if there is none.
std::pair<QString, qsizetype> nameAt(const QString& text, qsizetype at) {
  const Names& names = emojiNames();
  for (qsizetype size = std::min(names.longest, text.size() - at); size > 0; --size) {
    const auto found = names.byEmoji.constFind(text.mid(at, size));
    if (found != names.byEmoji.constEnd()) return {*found, size};
  }
  return {};
}

}  // namespace

QString withEmojiNamed(const QString& text) {
  const bool any =
      std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= kFirstSign; });
  if (!any) return text;
  const QString plain = QString(text).remove(kVariation);
  QString named;
  for (qsizetype at = 0; at < plain.size();) {
    const auto [name, size] =
        plain[at].unicode() >= kFirstSign ? nameAt(plain, at) : std::pair<QString, qsizetype>();
    if (name.isEmpty()) {
      named += plain[at++];
      continue;
    }
    if (!named.isEmpty() && !named.back().isSpace() && named.back() != u'{' && named.back() != u'|')
      named += QLatin1Char(' ');
    named += name;
    at += size;
    if (at < plain.size() && plain[at].isLetterOrNumber()) named += QLatin1Char(' ');
  }
  return named;
}

}  // namespace crossflow::ui
