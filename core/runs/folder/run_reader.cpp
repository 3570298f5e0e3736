// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/run_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QStorageInfo>
#include <algorithm>

#include "core/runs/folder/run_files.h"
#include "core/runs/folder/run_lock.h"
#include "core/runs/folder/trainer_words.h"
#include "core/types/core_words.h"
#include "core/types/measures.h"
#include "models/base/proc_facts.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace protocol = training::protocol;

namespace {

// What one look at the folder and the process table tells, before it is judged.
struct Look {
  RunRecord run;  // as the run itself says
  double heartbeat = 0;
  qint64 moves = 0;
  std::optional<double> processorSeconds;  // of rank 0
  bool alive = false, elsewhere = false;
  std::optional<RunProblem> failure;  // the earliest error file of this start
};

RunCondition conditionOf(const QString& word) {
  const QByteArray text = word.toLatin1();
  switch (protocol::runState({text.constData(), static_cast<std::size_t>(text.size())})) {
    case protocol::RunState::Preparing:
      return RunCondition::Preparing;
    case protocol::RunState::Running:
      return RunCondition::Running;
    case protocol::RunState::Saving:
      return RunCondition::Saving;
    case protocol::RunState::Evaluating:
      return RunCondition::Evaluating;
    case protocol::RunState::Paused:
      return RunCondition::Paused;
    case protocol::RunState::Stopping:
      return RunCondition::Stopping;
    case protocol::RunState::Stopped:
      return RunCondition::Stopped;
    case protocol::RunState::Finished:
      return RunCondition::Finished;
    case protocol::RunState::Failed:
      break;
  }
  return RunCondition::Failed;
}

QString textIn(const QJsonObject& object, const char* name) {
  return object.value(QLatin1String(name)).toString();
}

double numberIn(const QJsonObject& object, const char* name, double fallback = 0) {
  return object.value(QLatin1String(name)).toDouble(fallback);
}

// Later failures are mostly echoes of the first. Those before `since` belong to an earlier start.
std::optional<RunProblem> firstFailure(const QString& folder, double since) {
  std::optional<RunProblem> first;
  double time = 0;
  const QDir dir(folder);
  for (const QString& name : dir.entryList({QStringLiteral("error_*.json")}, QDir::Files)) {
    const QJsonObject file = readJsonObject(dir.filePath(name));
    const double written = numberIn(file, "time");
    if (file.isEmpty() || written < since || (first && written >= time)) continue;
    time = written;
    first = RunProblem{textIn(file, "cause"), trainerText(textIn(file, "sentence")),
                       trainerText(textIn(file, "suggestion")),
                       static_cast<int>(numberIn(file, "rank", -1)),
                       static_cast<qint64>(numberIn(file, "step"))};
  }
  return first;
}

double modifiedAt(const QString& file) {
  const QFileInfo info(file);
  return info.exists() ? static_cast<double>(info.lastModified().toMSecsSinceEpoch()) / 1000 : 0;
}

// What is known without a status: a run that was never started, is preparing its data, or failed
// at that.
void readWithoutStatus(Look& look, const std::optional<RunLockState>& lock) {
  RunRecord& run = look.run;
  run.steps =
      static_cast<qint64>(numberIn(readJsonObject(runFile(run.folder, protocol::kConfigFile))
                                       .value(QLatin1String("train"))
                                       .toObject(),
                                   "steps"));
  run.checkpoint = newestCheckpoint(run.folder);
  run.step = std::max<qint64>(0, checkpointStep(run.checkpoint));
  look.failure = firstFailure(run.folder, 0);
  if (!lock) {
    run.condition = look.failure ? RunCondition::Failed : RunCondition::Draft;
    return;
  }
  const QString log = run.folder + u'/' + kLauncherLog;
  run.message = trainerText(lastLineOf(log));
  run.seen = modifiedAt(log);
  look.alive = lock->held;
  if (lock->held) {
    run.condition = RunCondition::Preparing;
  } else if (QFileInfo::exists(runFile(run.folder, protocol::kStopFile))) {
    run.condition = RunCondition::Stopped;
  } else {
    run.condition = RunCondition::Failed;
    if (!look.failure)
      look.failure = RunProblem{
          QStringLiteral("internal"),
          run.message.isEmpty() ? CoreWords::tr("It ended before training began.") : run.message,
          CoreWords::tr("Look at launcher.log, then start it again."), -1, 0};
  }
}

void readWithStatus(Look& look, const QJsonObject& status,
                    const std::optional<RunLockState>& lock) {
  RunRecord& run = look.run;
  run.condition = conditionOf(textIn(status, "state"));
  run.step = static_cast<qint64>(numberIn(status, "step"));
  run.steps = static_cast<qint64>(numberIn(status, "steps"));
  run.picturesPerSecond = numberIn(status, "pictures_per_second");
  if (const double left = numberIn(status, "seconds_remaining", -1); left >= 0)
    run.secondsLeft = left;
  run.message = trainerText(textIn(status, "message"));
  run.world = static_cast<int>(numberIn(status, "world", 1));
  run.pid = static_cast<qint64>(numberIn(status, "pid"));
  run.checkpoint = textIn(status, "checkpoint");
  if (run.checkpoint.isEmpty()) run.checkpoint = newestCheckpoint(run.folder);
  run.seen = look.heartbeat = numberIn(status, "heartbeat");
  look.moves = static_cast<qint64>(numberIn(status, "moves", static_cast<double>(run.step)));
  const QString host = textIn(status, "host");
  look.elsewhere = !host.isEmpty() && host != QString::fromStdString(hostName());
  if (!isActive(run.condition)) {
    look.failure = firstFailure(run.folder, 0);
    return;
  }
  look.alive = (lock && lock->held) ||
               (!look.elsewhere && isRunProcess(run.pid, run.folder, look.heartbeat));
  // The launcher dates a silent death back by a few seconds.
  constexpr double kDatedBack = 10;
  const auto process = look.elsewhere ? std::nullopt : lookAtProcess(run.pid);
  if (process) look.processorSeconds = process->processorSeconds;
  look.failure = firstFailure(run.folder, process ? process->started - kDatedBack : 0);
  if ((run.condition == RunCondition::Running || run.condition == RunCondition::Paused) &&
      QFileInfo::exists(runFile(run.folder, protocol::kStopFile)))
    run.condition = RunCondition::Stopping;
  run.pauseAsked = QFileInfo::exists(runFile(run.folder, protocol::kPauseFile));
}

Look lookAt(const QString& folder) {
  Look look;
  const QFileInfo info(folder);
  look.run.folder = info.absoluteFilePath();
  look.run.name = info.fileName();
  look.run.created = modifiedAt(runFile(folder, protocol::kConfigFile));
  if (look.run.created == 0) look.run.created = modifiedAt(folder);
  const auto lock = lockStateOf(folder);
  if (lock) {
    look.run.started = lock->started;
    look.run.pid = lock->pid;
  }
  const QJsonObject status = readJsonObject(runFile(folder, protocol::kStatusFile));
  if (status.isEmpty())
    readWithoutStatus(look, lock);
  else
    readWithStatus(look, status, lock);
  return look;
}

// Where nothing can be written, a run cannot tell that it waits for room.
bool diskIsFull(const QString& folder) {
  constexpr qint64 kNothing = 64 << 10;
  const QStorageInfo disk(folder);
  return disk.isValid() && disk.bytesAvailable() < kNothing;
}

// `silence`: seconds since the last heartbeat.
RunRecord judge(const Look& look, double silence) {
  RunRecord run = look.run;
  const bool silent = look.heartbeat > 0 && silence > protocol::kSilenceSeconds;
  if (run.condition == RunCondition::Failed || (isActive(run.condition) && look.failure)) {
    run.condition = RunCondition::Failed;
    run.problem = look.failure.value_or(
        RunProblem{QStringLiteral("internal"), run.message,
                   CoreWords::tr("Look at the logs, then start it again."), -1, run.step});
  } else if (isActive(run.condition) && (look.elsewhere ? silent : !look.alive)) {
    run.condition = RunCondition::Lost;
    run.problem = RunProblem{
        QStringLiteral("lost_rank"),
        look.elsewhere ? CoreWords::tr("Nothing was heard of it for %1.").arg(durationText(silence))
                       : CoreWords::tr("Its processes ended without a message."),
        run.checkpoint.isEmpty()
            ? CoreWords::tr("It was ended from outside. Start it again.")
            : CoreWords::tr("It was ended from outside. Start it again to go on from %1.")
                  .arg(run.checkpoint),
        -1, run.step};
  } else if (isActive(run.condition) && silent && diskIsFull(run.folder)) {
    run.condition = RunCondition::Paused;
    run.message = CoreWords::tr("The disk is full. The run goes on when there is room.");
  } else if (isActive(run.condition) && silent) {
    run.condition = RunCondition::Stalled;
    run.problem = RunProblem{
        QStringLiteral("lost_rank"),
        CoreWords::tr("Its processes are there but silent for %1.").arg(durationText(silence)),
        CoreWords::tr("They may be halted, or the machine has no time for them."), 0, run.step};
  }
  if (!isActive(run.condition)) {
    run.secondsLeft.reset();
    run.picturesPerSecond = 0;
  }
  return run;
}

}  // namespace

bool isRunProcess(qint64 pid, const QString& folder, double wrote) {
  constexpr double kSlack = 5;  // seconds
  const auto look = lookAtProcess(pid);
  const std::string name = QFile::encodeName(QFileInfo(folder).fileName()).toStdString();
  return look &&
         (look->commandLine.find(name) != std::string::npos || look->started <= wrote + kSlack);
}

bool isRunFolder(const QString& folder) {
  return QFileInfo::exists(runFile(folder, protocol::kConfigFile)) ||
         QFileInfo::exists(runFile(folder, protocol::kStatusFile)) ||
         QFileInfo::exists(folder + u'/' + kPlanFile);
}

RunRecord readRun(const QString& folder, double now) {
  const Look look = lookAt(folder);
  return judge(look, now - look.heartbeat);
}

// Counted on the monotonic clock from when this heartbeat was first seen.
double RunWatch::silence(double heartbeat, double now, Clock::time_point monotonic) {
  if (heartbeat_ != heartbeat) {
    silenceBefore_ = heartbeat_ ? 0 : std::max(0.0, now - heartbeat);
    heartbeat_ = heartbeat;
    heartbeatAt_ = monotonic;
  }
  return silenceBefore_ + std::chrono::duration<double>(monotonic - heartbeatAt_).count();
}

RunRecord RunWatch::look(double now, Clock::time_point monotonic) {
  const Look look = lookAt(folder_);
  RunRecord run = judge(look, silence(look.heartbeat, now, monotonic));
  if (run.condition == RunCondition::Stalled || run.condition == RunCondition::Paused) return run;
  if (!isActive(run.condition) || look.heartbeat <= 0) return run;  // preparation takes its time
  const auto still = stalls_.look({run.condition, look.moves, look.processorSeconds}, monotonic);
  if (!still) return run;
  run.condition = RunCondition::Stalled;
  run.problem = RunProblem{
      QStringLiteral("lost_rank"),
      CoreWords::tr("Nothing has moved for %1, since step %2.")
          .arg(durationText(*still))
          .arg(run.step),
      CoreWords::tr("A process may be stuck on the disk, the network or a device. If it stays so, "
                    "end it and start again from the newest checkpoint."),
      -1, run.step};
  return run;
}

}  // namespace crossflow::core
