// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/run_record.h"

#include <QCoreApplication>

namespace crossflow::core {

namespace {

QString words(const char* text) {
  return QCoreApplication::translate("RunTexts", text);
}

}  // namespace

bool isActive(RunCondition condition) {
  switch (condition) {
    case RunCondition::Preparing:
    case RunCondition::Running:
    case RunCondition::Saving:
    case RunCondition::Evaluating:
    case RunCondition::Stopping:
    case RunCondition::Stalled:
      return true;
    case RunCondition::Draft:
    case RunCondition::Stopped:
    case RunCondition::Finished:
    case RunCondition::Failed:
    case RunCondition::Lost:
      break;
  }
  return false;
}

bool canResume(const RunRecord& run) {
  return !isActive(run.condition) && run.condition != RunCondition::Draft &&
         run.condition != RunCondition::Finished;
}

QString conditionText(RunCondition condition) {
  switch (condition) {
    case RunCondition::Draft:
      return words(QT_TRANSLATE_NOOP("RunTexts", "draft"));
    case RunCondition::Preparing:
      return words(QT_TRANSLATE_NOOP("RunTexts", "preparing"));
    case RunCondition::Running:
      return words(QT_TRANSLATE_NOOP("RunTexts", "running"));
    case RunCondition::Saving:
      return words(QT_TRANSLATE_NOOP("RunTexts", "saving"));
    case RunCondition::Evaluating:
      return words(QT_TRANSLATE_NOOP("RunTexts", "evaluating"));
    case RunCondition::Stopping:
      return words(QT_TRANSLATE_NOOP("RunTexts", "stopping"));
    case RunCondition::Stopped:
      return words(QT_TRANSLATE_NOOP("RunTexts", "stopped"));
    case RunCondition::Finished:
      return words(QT_TRANSLATE_NOOP("RunTexts", "finished"));
    case RunCondition::Failed:
      return words(QT_TRANSLATE_NOOP("RunTexts", "failed"));
    case RunCondition::Lost:
      return words(QT_TRANSLATE_NOOP("RunTexts", "lost"));
    case RunCondition::Stalled:
      return words(QT_TRANSLATE_NOOP("RunTexts", "stalled"));
  }
  return {};
}

}  // namespace crossflow::core
