// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/run_texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/types/measures.h"
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
    case RunCondition::Paused:
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
    text += QStringLiteral(" · ") + words(QT_TRANSLATE_NOOP("RunTexts", "%1 pictures/s"))
                                        .arg(core::rateNumber(run.picturesPerSecond));
  }
  return text;
}

QString shortProgressText(const core::RunRecord& run) {
  const QLocale locale;
  if (run.steps <= 0) return {};
  QString text = words(QT_TRANSLATE_NOOP("RunTexts", "%1 of %2"))
                     .arg(locale.toString(run.step), locale.toString(run.steps));
  if (core::isActive(run.condition) && run.picturesPerSecond > 0) {
    text += QStringLiteral(" · ") + core::rateText(run.picturesPerSecond);
  }
  return text;
}

QString remainingText(const core::RunRecord& run) {
  if (!core::isActive(run.condition) || !run.secondsLeft) return {};
  return core::leftText(*run.secondsLeft);
}

double progressOf(const core::RunRecord& run) {
  if (run.steps <= 0) return 0;
  return std::clamp(static_cast<double>(run.step) / static_cast<double>(run.steps), 0.0, 1.0);
}

}  // namespace crossflow::ui
