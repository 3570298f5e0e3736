// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/run_record.h"

#include "core/types/core_words.h"

namespace crossflow::core {

bool isActive(RunCondition condition) {
  switch (condition) {
    case RunCondition::Preparing:
    case RunCondition::Running:
    case RunCondition::Saving:
    case RunCondition::Evaluating:
    case RunCondition::Paused:
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
      return CoreWords::tr("draft");
    case RunCondition::Preparing:
      return CoreWords::tr("preparing");
    case RunCondition::Running:
      return CoreWords::tr("running");
    case RunCondition::Saving:
      return CoreWords::tr("saving");
    case RunCondition::Evaluating:
      return CoreWords::tr("evaluating");
    case RunCondition::Paused:
      return CoreWords::tr("paused");
    case RunCondition::Stopping:
      return CoreWords::tr("stopping");
    case RunCondition::Stopped:
      return CoreWords::tr("stopped");
    case RunCondition::Finished:
      return CoreWords::tr("finished");
    case RunCondition::Failed:
      return CoreWords::tr("failed");
    case RunCondition::Lost:
      return CoreWords::tr("lost");
    case RunCondition::Stalled:
      return CoreWords::tr("stalled");
  }
  return {};
}

}  // namespace crossflow::core
