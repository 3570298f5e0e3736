// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/trainer_words.h"

#include <QLocale>
#include <QRegularExpression>
#include <optional>
#include <vector>

#include "core/runs/folder/trainer_sentences.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr int kNestedSentences = 3;        // sentences within sentences
constexpr qsizetype kLongestWords = 4096;  // characters; whatever is longer is no sentence

/// "At step %1 memory ran out.": what stands between the places.
struct Pattern {
  const char* english = nullptr;
  QStringList parts;
  qsizetype fixed = 0;  // characters of the parts: of two that fit the one with more says more

  explicit Pattern(const char* text) : english(text) {
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    parts = QString::fromUtf8(text).split(place);
    for (const QString& part : parts) fixed += part.size();
  }
};

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all(trainerSentences().begin(), trainerSentences().end());
  return all;
}

/// What stands in the places of `pattern`; nothing if the text is not of that form. Each part is
/// looked for once, from the left: a text from a file cannot make it slow.
std::optional<QStringList> placesOf(const Pattern& pattern, QStringView text) {
  const QStringList& parts = pattern.parts;
  if (parts.size() == 1) return text == parts[0] ? std::optional(QStringList()) : std::nullopt;
  if (!text.startsWith(parts.front()) || !text.endsWith(parts.back())) return std::nullopt;
  if (text.size() < parts.front().size() + parts.back().size()) return std::nullopt;
  text = text.sliced(parts.front().size()).chopped(parts.back().size());
  QStringList places;
  for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
    const qsizetype at = text.indexOf(parts[i]);
    if (at <= 0) return std::nullopt;
    places << text.first(at).toString();
    text = text.sliced(at + parts[i].size());
  }
  if (text.isEmpty()) return std::nullopt;
  places << text.toString();
  return places;
}

// "1,200", "3.4 GB", "300 steps".
std::optional<QString> amountOf(const QString& text) {
  static const QRegularExpression form(
      QStringLiteral("^(-?[0-9][0-9,]{0,20})(\\.[0-9]+)?(?: ([A-Za-z-]+))?$"));
  const QRegularExpressionMatch match = form.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const QLocale& c = QLocale::c();
  const QString unit = match.captured(3);
  bool whole = false;
  const qlonglong count = c.toLongLong(match.captured(1), &whole);
  if (!whole) return std::nullopt;
  if (const QString fraction = match.captured(2); !fraction.isEmpty() || unit.endsWith(u'B')) {
    const int digits = static_cast<int>(std::max<qsizetype>(0, fraction.size() - 1));
    const double value = c.toDouble(match.captured(1) + fraction);
    return QLocale().toString(value, 'f', digits) + (unit.isEmpty() ? unit : u' ' + unit);
  }
  if (unit.isEmpty()) return QLocale().toString(count);
  for (const CountedNoun& noun : trainerNouns())
    if (unit == QLatin1String(noun.one) || unit == QLatin1String(noun.many))
      return QCoreApplication::translate("CoreWords", noun.text, nullptr, static_cast<int>(count));
  return std::nullopt;
}

QString wordsFor(const QString& english, int depth);

std::optional<QString> sentenceOf(const QString& english, int depth) {
  const Pattern* best = nullptr;
  QStringList places;
  for (const Pattern& pattern : patterns()) {
    if (best != nullptr && pattern.fixed <= best->fixed) continue;
    if (auto found = placesOf(pattern, english)) {
      best = &pattern;
      places = std::move(*found);
    }
  }
  if (best == nullptr) return std::nullopt;
  const QString translated = QCoreApplication::translate("CoreWords", best->english);
  QString text;  // a place may itself hold a percent sign and a digit
  for (qsizetype i = 0; i < translated.size(); ++i) {
    const int place =
        translated[i] == u'%' && i + 1 < translated.size() ? translated[i + 1].digitValue() : -1;
    if (place < 1 || place > places.size()) {
      text += translated[i];
      continue;
    }
    text += wordsFor(places[place - 1], depth + 1);
    ++i;
  }
  return text;
}

QString wordsFor(const QString& english, int depth) {
  if (depth > kNestedSentences || english.trimmed().isEmpty()) return english;
  if (const auto amount = amountOf(english)) return *amount;
  if (const auto whole = sentenceOf(english, depth)) return *whole;
  // Sentences after another: the first known one, and the rest in the same way.
  for (qsizetype at = english.indexOf(u". "); at >= 0; at = english.indexOf(u". ", at + 1)) {
    const QString rest = english.sliced(at + 2);
    if (const auto head = sentenceOf(english.first(at + 1), depth))
      return *head + u' ' + wordsFor(rest, depth);
    if (const auto tail = sentenceOf(rest, depth)) return english.first(at + 2) + *tail;
  }
  return english;
}

}  // namespace

QString trainerText(const QString& english) {
  return english.size() > kLongestWords ? english : wordsFor(english, 0);
}

}  // namespace crossflow::core
