// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the training page talks to: the runs of this machine, their true state, starting and
// stopping them. Lives on the GUI thread and never blocks: everything that touches files happens on
// one background thread, answers come as signals. Trainers are processes of their own, so closing
// the program leaves them running and opening it finds them again by their folders.

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThread>
#include <vector>

#include "core/runs/figures/run_figures.h"
#include "core/runs/folder/run_record.h"
#include "core/runs/plan/training_plan.h"
#include "core/types/failure.h"

namespace crossflow::core {

class RunKeeper;

class TrainingService : public QObject {
  Q_OBJECT

 public:
  struct Options {
    QString runsFolder;  // each of its folders that is a run is listed
    QStringList opened;  // run folders elsewhere, from an earlier session
    QString trainer;     // program; empty: findTrainer()
    int pollMilliseconds = 500;
  };

  explicit TrainingService(Options options, QObject* parent = nullptr);
  /// Waits for a poll that is under way. Trainers go on.
  ~TrainingService() override;

  /// Newest first.
  const std::vector<RunRecord>& runs() const { return runs_; }
  /// nullptr if there is none; valid until the next runsChanged.
  const RunRecord* find(const QString& folder) const;
  const QString& trainer() const { return options_.trainer; }
  const QString& runsFolder() const { return options_.runsFolder; }
  /// Run folders outside runsFolder that the user opened; to be kept for the next session.
  QStringList opened() const;
  /// What the runs' events add up to; follows those that are wanted there.
  RunFigures& figures() { return figures_; }

  // Each ends with `done` or `refused`; runsChanged follows.
  /// Writes a plan as a new run or over a draft; the answer is `planned`. An empty folder: one
  /// named after the plan in runsFolder, numbered if it is taken.
  void write(const TrainingPlan& plan, const QString& folder = {});
  /// The same, and starts what was written.
  void writeAndStart(const TrainingPlan& plan, const QString& folder = {});
  /// Starts or resumes detached. Refused if any process of the run is alive.
  void start(const QString& folder);
  /// Asks for a checkpoint and a clean end.
  void stop(const QString& folder);
  /// Asks it to rest with its model loaded, or to go on. What was learnt is saved first.
  void pause(const QString& folder, bool pause = true);
  /// Goes on past its end, up to `steps`.
  void lengthen(const QString& folder, qint64 steps);
  /// Kills its processes at once; what came after the newest checkpoint is lost.
  void kill(const QString& folder);
  /// A draft with the same configuration under another name.
  void duplicate(const QString& folder, const QString& name);
  /// Moves the folder to the trash, or deletes it where there is none. Refused while it runs.
  void remove(const QString& folder);
  /// Lists a run outside runsFolder; `detach` forgets it and leaves its files alone.
  void attach(const QString& folder);
  void detach(const QString& folder);

  /// From now on eventsArrived tells of this run: first all there is, in portions, then each new
  /// line within a second. Runs that nobody follows cost no reading.
  void follow(const QString& folder);
  void unfollow(const QString& folder);

 Q_SIGNALS:
  void runsChanged();
  /// `restarted`: forget earlier events of this run. `complete`: the end of the file was reached.
  void eventsArrived(const QString& folder, const crossflow::core::RunEvents& events,
                     bool restarted, bool complete);
  /// A plan was written; `starting`: its run is started, too.
  void planned(const QString& folder, bool starting);
  void done(const QString& folder);
  void refused(const QString& folder, const crossflow::core::Failure& failure);

 private:
  void receiveRuns(const std::vector<RunRecord>& runs);

  Options options_;
  std::vector<RunRecord> runs_;
  RunFigures figures_;
  QThread thread_;
  RunKeeper* keeper_ = nullptr;  // lives on the thread
};

}  // namespace crossflow::core
