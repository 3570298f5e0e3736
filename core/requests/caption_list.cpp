// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/caption_list.h"

#include <QFile>
#include <algorithm>

namespace crossflow::core {

namespace {

constexpr qint64 kLargestList = qint64{8} * 1024 * 1024;
constexpr qsizetype kMostCaptions = 200'000;
constexpr qsizetype kLongestCaption = 300;

// They carry no picture: nobody misses them.
const QSet<QString> kSmallWords{QStringLiteral("a"),   QStringLiteral("an"),  QStringLiteral("the"),
                                QStringLiteral("and"), QStringLiteral("in"),  QStringLiteral("on"),
                                QStringLiteral("of"),  QStringLiteral("with")};

bool inWord(QChar c) {
  return c.isLetterOrNumber() || c == u'\'' || c == u'’' || c.isSurrogate() || c.isMark();
}

template <typename Use>
void forEachWord(const QString& text, Use use) {
  qsizetype start = -1;
  for (qsizetype i = 0; i <= text.size(); ++i) {
    const bool inside = i < text.size() && inWord(text[i]);
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      use(start, i - start);
      start = -1;
    }
  }
}

bool beginsAWord(const QString& caption, const QString& word) {
  for (qsizetype at = caption.indexOf(word); at >= 0; at = caption.indexOf(word, at + 1)) {
    if (at == 0 || !inWord(caption[at - 1])) return true;
  }
  return false;
}

}  // namespace

CaptionList::CaptionList(const QStringList& captions) {
  for (const QString& line : captions) {
    const QString caption = line.simplified();
    if (caption.isEmpty() || caption.size() > kLongestCaption) continue;
    if (captions_.size() == kMostCaptions) break;
    const QString folded = caption.toLower();
    if (!caption.startsWith(QLatin1Char('#'))) {
      captions_ << caption;
      folded_ << folded;
    }
    forEachWord(folded, [&](qsizetype at, qsizetype size) { words_.insert(folded.mid(at, size)); });
  }
}

CaptionList CaptionList::read(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  return CaptionList(QString::fromUtf8(file.read(kLargestList)).split(QLatin1Char('\n')));
}

QStringList CaptionList::complete(const QString& text, int most) const {
  const QString folded = text.simplified().toLower();
  const QStringList words = folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QStringList first, later;
  if (words.isEmpty()) return first;
  for (qsizetype i = 0; i < folded_.size() && first.size() < most; ++i) {
    const QString& caption = folded_[i];
    if (caption.startsWith(folded)) {
      first << captions_[i];
    } else if (later.size() < most &&
               std::all_of(words.begin(), words.end(),
                           [&](const QString& word) { return beginsAWord(caption, word); })) {
      later << captions_[i];
    }
  }
  return (first + later).mid(0, most);
}

std::vector<CaptionList::Word> CaptionList::unknownWords(const QString& prompt) const {
  std::vector<Word> unknown;
  if (isEmpty()) return unknown;
  const QString folded = prompt.toLower();
  if (folded.size() != prompt.size()) return unknown;  // places would not be those of the prompt
  forEachWord(folded, [&](qsizetype at, qsizetype size) {
    const QString word = folded.mid(at, size);
    if (!words_.contains(word) && !kSmallWords.contains(word)) unknown.push_back({at, size});
  });
  return unknown;
}

}  // namespace crossflow::core
