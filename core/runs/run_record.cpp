// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_record.h"

namespace crossflow::core {

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

QString conditionWord(RunCondition condition) {
  switch (condition) {
    case RunCondition::Draft:
      return QStringLiteral("draft");
    case RunCondition::Preparing:
      return QStringLiteral("preparing");
    case RunCondition::Running:
      return QStringLiteral("running");
    case RunCondition::Saving:
      return QStringLiteral("saving");
    case RunCondition::Evaluating:
      return QStringLiteral("evaluating");
    case RunCondition::Stopping:
      return QStringLiteral("stopping");
    case RunCondition::Stopped:
      return QStringLiteral("stopped");
    case RunCondition::Finished:
      return QStringLiteral("finished");
    case RunCondition::Failed:
      return QStringLiteral("failed");
    case RunCondition::Lost:
      return QStringLiteral("lost");
    case RunCondition::Stalled:
      break;
  }
  return QStringLiteral("stalled");
}

}  // namespace crossflow::core
