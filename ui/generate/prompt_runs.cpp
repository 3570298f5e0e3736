// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/prompt_runs.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/requests/wildcards.h"

namespace crossflow::ui {

namespace {

QStringList linesOf(const QString& text, const RunOptions& options) {
  if (!options.lines) return {text};
  QStringList lines;
  for (const QString& line : text.split(QLatin1Char('\n'))) {
    if (!line.trimmed().isEmpty()) lines << line.trimmed();
  }
  return lines;
}

core::Failure nothingThere() {
  return {core::Failure::Kind::BadInput,
          QCoreApplication::translate("PromptRuns", "There is no prompt yet."),
          QCoreApplication::translate("PromptRuns", "Describe the picture in a few words.")};
}

}  // namespace

core::Result<QStringList> promptsOf(const QString& text, const RunOptions& options) {
  if (text.trimmed().isEmpty()) return nothingThere();
  QStringList prompts;
  for (const QString& line : linesOf(text, options)) {
    if (!core::hasChoices(line)) {
      prompts << line;
      continue;
    }
    auto spread = core::expandChoices(line, kMostPrompts);
    if (!spread.ok()) return spread.failure();
    prompts << *spread;
  }
  if (prompts.size() > kMostPrompts) {
    return core::Failure{
        core::Failure::Kind::BadInput,
        QCoreApplication::translate("PromptRuns", "These are more than %1 prompts.")
            .arg(kMostPrompts),
        QCoreApplication::translate("PromptRuns",
                                    "Render them in parts, or use the endless mode.")};
  }
  const bool empty = std::any_of(prompts.begin(), prompts.end(),
                                 [](const QString& prompt) { return prompt.trimmed().isEmpty(); });
  if (empty) return nothingThere();
  return prompts;
}

int countPrompts(const QString& text, const RunOptions& options) {
  int sum = 0;
  for (const QString& line : linesOf(text, options)) {
    const auto count =
        core::hasChoices(line) ? core::countChoices(line, kMostPrompts) : core::Result<int>(1);
    if (!count.ok()) return 0;
    sum = std::min(sum + *count, kMostPrompts + 1);
  }
  return sum;
}

core::Result<QString> drawPrompt(const QString& text, const RunOptions& options,
                                 std::mt19937_64& random) {
  const QStringList lines = linesOf(text, options);
  if (lines.isEmpty() || text.trimmed().isEmpty()) return nothingThere();
  std::uniform_int_distribution<qsizetype> pick(0, lines.size() - 1);
  const QString& line = lines[pick(random)];
  if (!core::hasChoices(line)) return line;
  return core::drawChoice(line, random);
}

}  // namespace crossflow::ui
