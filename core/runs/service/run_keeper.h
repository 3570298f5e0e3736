// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The background half of training_service: lives on its thread and may block. Only the service
// knows it; values cross by queued calls and signals.

#include <QObject>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

#include "core/runs/figures/event_tailer.h"
#include "core/runs/folder/run_reader.h"
#include "core/runs/plan/training_plan.h"
#include "core/types/failure.h"

namespace crossflow::core {

class RunKeeper : public QObject {
  Q_OBJECT

 public:
  RunKeeper(QString runsFolder, QStringList opened, QString trainer);

  void begin(int pollMilliseconds);
  void write(const TrainingPlan& plan, const QString& folder);
  void writeAndStart(const TrainingPlan& plan, const QString& folder);
  void start(const QString& folder);
  void stop(const QString& folder);
  void pause(const QString& folder, bool pause);
  void lengthen(const QString& folder, qint64 steps);
  void kill(const QString& folder);
  void duplicate(const QString& folder, const QString& name);
  void remove(const QString& folder);
  void attach(const QString& folder);
  void detach(const QString& folder);
  void follow(const QString& folder);
  void unfollow(const QString& folder);

 Q_SIGNALS:
  void runsFound(const std::vector<crossflow::core::RunRecord>& runs);
  void eventsFound(const QString& folder, const crossflow::core::RunEvents& events, bool restarted,
                   bool complete);
  void openedChanged(const QStringList& opened);
  void planned(const QString& folder, bool starting);
  void done(const QString& folder);
  void refused(const QString& folder, const crossflow::core::Failure& failure);

 private:
  struct Followed {
    EventTailer tailer;
    bool complete = false;  // it was said that all there is was read
  };

  void poll();
  void lookAtRuns();
  QStringList runFolders() const;
  void readEvents(const QString& folder);
  std::optional<QString> written(const TrainingPlan& plan, const QString& folder);
  void answer(const QString& folder, const std::optional<Failure>& failure);

  QString runsFolder_;
  QStringList opened_;
  QString trainer_;
  std::map<QString, RunWatch> watches_;
  std::map<QString, Followed> followed_;
  std::optional<std::vector<RunRecord>> last_;
};

}  // namespace crossflow::core
