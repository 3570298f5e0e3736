// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/caption_list.h"

#include <QFile>
#include <QSet>
#include <algorithm>

namespace crossflow::core {

namespace {

constexpr qint64 kLargestList = qint64{8} * 1024 * 1024;
constexpr qsizetype kMostCaptions = 200'000;
constexpr qsizetype kLongestCaption = 300;
constexpr qsizetype kWordsOfAName = 6;  // at most, on average

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
    const bool besides = caption.startsWith(QLatin1Char('#'));
    const auto place = static_cast<int>(captions_.size());
    forEachWord(folded, [&](qsizetype at, qsizetype size) {
      std::vector<int>& places = words_[folded.mid(at, size)];
      if (besides) return;
      ++spoken_;
      if (places.empty() || places.back() != place) places.push_back(place);
    });
    if (besides) continue;
    captions_ << caption;
    folded_ << folded;
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

bool CaptionList::areNames() const {
  return !isEmpty() && spoken_ <= kWordsOfAName * captions_.size();
}

// The caption that says most of what is left, the shortest of those, until nothing is left. A word
// that few captions say counts for more: it is what the prompt is about.
QStringList CaptionList::partsOf(const QString& prompt, int most) const {
  const QString folded = prompt.toLower();
  QHash<QString, const std::vector<int>*> left;
  forEachWord(folded, [&](qsizetype at, qsizetype size) {
    const QString word = folded.mid(at, size);
    const auto known = words_.constFind(word);
    if (known != words_.cend() && !known->empty() && !kSmallWords.contains(word))
      left.insert(word, &*known);
  });
  const qsizetype all = left.size();
  QStringList parts;
  while (!left.isEmpty() && parts.size() < most) {
    QHash<int, std::pair<double, qsizetype>> said;  // by caption: how much, how many words
    for (const std::vector<int>* places : std::as_const(left)) {
      for (const int place : *places) {
        auto& [much, words] = said[place];
        much += 1.0 / static_cast<double>(places->size());
        ++words;
      }
    }
    const auto better = [&](int a, int b) {
      if (said[a].first != said[b].first) return said[a].first > said[b].first;
      return std::pair(folded_[a].size(), a) < std::pair(folded_[b].size(), b);
    };
    const QList<int> places = said.keys();
    const int best = *std::min_element(places.begin(), places.end(), better);
    if (said[best].second == all) return {};
    parts << captions_[best];
    left.removeIf([&](const auto& word) {
      return std::binary_search(word.value()->begin(), word.value()->end(), best);
    });
  }
  return parts;
}

}  // namespace crossflow::core
