// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the window knows about one training run: a value, made by run_reader from the run's folder.

#include <QMetaType>
#include <QString>
#include <optional>

namespace crossflow::core {

enum class RunCondition {
  Draft,      // a plan or a configuration that was never started
  Preparing,  // processes are starting, or the data are being prepared
  Running,
  Saving,
  Evaluating,
  Paused,  // its processes keep the model and wait
  Stopping,
  Stopped,   // as asked, with a checkpoint
  Finished,  // all steps done
  Failed,    // `problem` says why
  Lost,      // its processes are gone without a word; what was saved can be resumed
  Stalled    // its processes live, but nothing has moved for long
};

/// Why a run failed, was lost or stalls.
struct RunProblem {
  QString cause;       // a word of protocol::causeName, e.g. "out_of_memory"
  QString sentence;    // what happened; one sentence
  QString suggestion;  // what to do about it
  int rank = -1;       // -1: the launcher or nobody in particular
  qint64 step = 0;
  bool operator==(const RunProblem&) const = default;
};

struct RunRecord {
  QString folder;  // absolute; what names the run everywhere
  QString name;    // the folder's own name
  RunCondition condition = RunCondition::Draft;
  qint64 step = 0, steps = 0;
  double picturesPerSecond = 0;               // 0: not known
  std::optional<double> secondsLeft;          // none until it can be estimated honestly
  QString message;                            // what it is doing; one sentence, may be empty
  std::optional<RunProblem> problem;          // of Failed, Lost and Stalled
  int world = 1;                              // processes
  qint64 pid = 0;                             // of rank 0, or of the launcher while it prepares
  bool pauseAsked = false;                    // it rests, or will after its step
  QString checkpoint;                         // name of the newest whole one; empty: none
  double created = 0, started = 0, seen = 0;  // Unix seconds; seen: last sign of life
  bool operator==(const RunRecord&) const = default;
};

/// Processes of the run are expected to be alive.
bool isActive(RunCondition condition);
/// It ended, and start would go on from its newest checkpoint.
bool canResume(const RunRecord& run);
/// "running", "lost": in the language of the program.
QString conditionText(RunCondition condition);

}  // namespace crossflow::core

Q_DECLARE_METATYPE(crossflow::core::RunRecord)
