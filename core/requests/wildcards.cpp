// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/wildcards.h"

#include <algorithm>
#include <memory>
#include <variant>
#include <vector>

#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr int kDeepest = 8;
constexpr int kLongestPrompt = 20'000;

struct Part;
using Sequence = std::vector<Part>;

/// Words, or alternatives of which one is taken.
struct Part {
  QString words;
  std::vector<Sequence> choices;
};

struct Wrong {
  qsizetype column;
  QString sentence;
};

class WildcardParser {
 public:
  explicit WildcardParser(const QString& text) : text_(text) {}

  /// Ends at the end of the text, or inside braces before '|' or '}'.
  Sequence sequence(int depth) {
    Sequence parts;
    QString words;
    while (at_ < text_.size()) {
      const QChar c = text_[at_];
      if (c == u'\\' && at_ + 1 < text_.size() &&
          QStringLiteral("{|}\\").contains(text_[at_ + 1])) {
        words += text_[at_ + 1];
        at_ += 2;
        continue;
      }
      if (depth > 0 && (c == u'|' || c == u'}')) break;
      if (c == u'}') throw Wrong{at_ + 1, CoreWords::tr("This brace was never opened")};
      if (c == u'{') {
        if (!words.isEmpty()) parts.push_back({std::exchange(words, {}), {}});
        parts.push_back(choice(depth + 1));
        continue;
      }
      words += c;
      ++at_;
    }
    if (!words.isEmpty()) parts.push_back({words, {}});
    return parts;
  }

 private:
  Part choice(int depth) {
    const qsizetype opened = at_++;
    if (depth > kDeepest) throw Wrong{opened + 1, CoreWords::tr("Choices are nested too deeply")};
    Part part;
    while (true) {
      part.choices.push_back(sequence(depth));
      if (at_ >= text_.size()) {
        throw Wrong{opened + 1, CoreWords::tr("This brace is never closed")};
      }
      if (text_[at_++] == u'}') return part;
    }
  }

  const QString& text_;
  qsizetype at_ = 0;
};

int countOf(const Sequence& sequence, int limit) {
  qint64 product = 1;
  for (const Part& part : sequence) {
    if (part.choices.empty()) continue;
    qint64 sum = 0;
    for (const Sequence& choice : part.choices) sum += countOf(choice, limit);
    product = std::min<qint64>(product * sum, limit + 1LL);
  }
  return static_cast<int>(product);
}

QStringList allOf(const Sequence& sequence) {
  QStringList prompts{QString()};
  for (const Part& part : sequence) {
    QStringList endings;
    if (part.choices.empty()) endings << part.words;
    for (const Sequence& choice : part.choices) endings << allOf(choice);
    QStringList longer;
    for (const QString& beginning : std::as_const(prompts)) {
      for (const QString& ending : std::as_const(endings)) longer << beginning + ending;
    }
    prompts = longer;
  }
  return prompts;
}

QString drawnFrom(const Sequence& sequence, std::mt19937_64& random) {
  QString prompt;
  for (const Part& part : sequence) {
    if (part.choices.empty()) {
      prompt += part.words;
    } else {
      std::uniform_int_distribution<std::size_t> pick(0, part.choices.size() - 1);
      prompt += drawnFrom(part.choices[pick(random)], random);
    }
  }
  return prompt;
}

template <typename Use>
auto parsed(const QString& prompt, Use use) -> Result<decltype(use(Sequence()))> {
  if (prompt.size() > kLongestPrompt) {
    return Failure{Failure::Kind::BadInput, CoreWords::tr("The prompt is too long."), {}};
  }
  try {
    return use(WildcardParser(prompt).sequence(0));
  } catch (const Wrong& wrong) {
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("%1 (column %2).").arg(wrong.sentence).arg(wrong.column),
                   CoreWords::tr("Choices look like {red|green|blue}; write \\{ for a brace.")};
  }
}

QString tidy(const QString& prompt) {
  return prompt.trimmed();
}

}  // namespace

bool hasChoices(const QString& prompt) {
  return prompt.contains(u'{') || prompt.contains(u'}');
}

Result<int> countChoices(const QString& prompt, int limit) {
  return parsed(prompt, [&](const Sequence& sequence) { return countOf(sequence, limit); });
}

Result<QStringList> expandChoices(const QString& prompt, int limit) {
  const auto count = countChoices(prompt, limit);
  if (!count.ok()) return count.failure();
  if (*count > limit) {
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("These choices stand for more than %1 prompts.").arg(limit),
                   CoreWords::tr("Take fewer choices, or let the endless mode draw from them.")};
  }
  return parsed(prompt, [](const Sequence& sequence) {
    QStringList prompts;
    for (const QString& each : allOf(sequence)) prompts << tidy(each);
    return prompts;
  });
}

Result<QString> drawChoice(const QString& prompt, std::mt19937_64& random) {
  return parsed(prompt,
                [&](const Sequence& sequence) { return tidy(drawnFrom(sequence, random)); });
}

}  // namespace crossflow::core
