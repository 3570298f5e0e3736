// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/run_notices.h"

#include "ui/shared/desktop.h"

namespace crossflow::ui {

using core::RunCondition;

RunNotices::RunNotices(core::TrainingService& service, QWidget* window)
    : QObject(window), service_(service), window_(window) {
  connect(&service, &core::TrainingService::runsChanged, this, &RunNotices::look);
  look();
}

void RunNotices::look() {
  std::map<QString, RunCondition> now;
  for (const core::RunRecord& run : service_.runs()) {
    now[run.folder] = run.condition;
    const auto before = before_.find(run.folder);
    if (before != before_.end() && before->second != run.condition && isActive(before->second))
      hear(run);
  }
  before_ = std::move(now);
}

void RunNotices::hear(const core::RunRecord& run) {
  const auto tell = [this](const QString& title, const QString& text) {
    if (tellIfAway(window_, title, text)) Q_EMIT told(title, text);
  };
  if (run.condition == RunCondition::Finished) {
    tell(tr("A training is done"), tr("%1 has done all its steps.").arg(run.name));
  } else if (run.condition == RunCondition::Failed || run.condition == RunCondition::Lost) {
    tell(tr("A training failed"),
         QStringLiteral("%1: %2").arg(run.name, run.problem ? run.problem->sentence : run.message));
  } else if (run.condition == RunCondition::Paused && !run.pauseAsked) {
    tell(tr("A training waits"), QStringLiteral("%1: %2").arg(run.name, run.message));
  }
}

}  // namespace crossflow::ui
