// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/run_texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::RunCondition;

namespace {

QString words(const char* text) {
  return QCoreApplication::translate("RunTexts", text);
}

}  // namespace

Tone conditionTone(RunCondition condition) {
  switch (condition) {
    case RunCondition::Draft:
    case RunCondition::Stopped:
      return Tone::Muted;
    case RunCondition::Finished:
      return Tone::Success;
    case RunCondition::Failed:
    case RunCondition::Lost:
      return Tone::Danger;
    case RunCondition::Stalled:
      return Tone::Warning;
    default:
      return Tone::Accent;
  }
}

const char* conditionBadge(RunCondition condition) {
  switch (conditionTone(condition)) {
    case Tone::Success:
      return "badge-good";
    case Tone::Danger:
      return "badge-bad";
    case Tone::Warning:
      return "badge-warn";
    case Tone::Accent:
      return "badge-accent";
    default:
      return "badge";
  }
}

QString progressText(const core::RunRecord& run) {
  const QLocale locale;
  if (run.steps <= 0) return {};
  QString text = words(QT_TRANSLATE_NOOP("RunTexts", "Step %1 of %2"))
                     .arg(locale.toString(run.step), locale.toString(run.steps));
  if (core::isActive(run.condition) && run.picturesPerSecond > 0) {
    const int digits = run.picturesPerSecond < 10 ? 1 : 0;
    text += QStringLiteral(" · ") + words(QT_TRANSLATE_NOOP("RunTexts", "%1 pictures/s"))
                                        .arg(locale.toString(run.picturesPerSecond, 'f', digits));
  }
  return text;
}

QString shortProgressText(const core::RunRecord& run) {
  const QLocale locale;
  if (run.steps <= 0) return {};
  QString text = words(QT_TRANSLATE_NOOP("RunTexts", "%1 of %2"))
                     .arg(locale.toString(run.step), locale.toString(run.steps));
  if (core::isActive(run.condition) && run.picturesPerSecond > 0) {
    const int digits = run.picturesPerSecond < 10 ? 1 : 0;
    text += QStringLiteral(" · ") + words(QT_TRANSLATE_NOOP("RunTexts", "%1/s"))
                                        .arg(locale.toString(run.picturesPerSecond, 'f', digits));
  }
  return text;
}

QString remainingText(const core::RunRecord& run) {
  if (!core::isActive(run.condition) || !run.secondsLeft) return {};
  // Nobody needs the seconds of an hour, and they would flicker.
  const double seconds = *run.secondsLeft;
  const QString left =
      seconds < 600 || seconds >= 3600
          ? durationText(seconds)
          : words(QT_TRANSLATE_NOOP("RunTexts", "%1 min")).arg(std::lround(seconds / 60));
  return words(QT_TRANSLATE_NOOP("RunTexts", "%1 left")).arg(left);
}

double progressOf(const core::RunRecord& run) {
  if (run.steps <= 0) return 0;
  return std::clamp(static_cast<double>(run.step) / static_cast<double>(run.steps), 0.0, 1.0);
}

}  // namespace crossflow::ui
