// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/service/run_actions.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <filesystem>

#include "core/runs/folder/run_files.h"
#include "core/runs/folder/run_lock.h"
#include "core/runs/folder/run_reader.h"
#include "core/runs/plan/run_preparation.h"
#include "core/system/bounded_file.h"
#include "core/system/write_file.h"
#include "core/types/core_words.h"
#include "models/base/proc_facts.h"
#include "models/base/unix_time.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace protocol = training::protocol;

namespace {

constexpr std::chrono::seconds kLockPatience{10};
constexpr qint64 kLongestConfig = 16 << 20;

// What an earlier start left would be taken for this one's.
void clearOutcome(const QString& folder) {
  QDir dir(folder);
  dir.remove(runFile(folder, protocol::kStatusFile));
  dir.remove(runFile(folder, protocol::kStopFile));
  dir.remove(runFile(folder, protocol::kPauseFile));
  for (const QString& name : dir.entryList({QStringLiteral("error_*.json")}, QDir::Files))
    dir.remove(name);
}

bool launchDetached(const QString& folder, const QString& trainer, int lock, qint64& pid) {
  QProcess process;
  process.setWorkingDirectory(folder);
  process.setStandardOutputFile(folder + u'/' + kLauncherLog, QIODevice::Append);
  process.setStandardErrorFile(folder + u'/' + kLauncherLog, QIODevice::Append);
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("CROSSFLOW_TRAIN"), trainer);
  process.setProcessEnvironment(environment);
  const QString script = folder + u'/' + kStartScript;
  if (QFileInfo::exists(script)) {
    process.setProgram(QStringLiteral("/bin/sh"));
    process.setArguments({script});
  } else {
    process.setProgram(trainer);
    process.setArguments({QStringLiteral("launch"), folder});
  }
  // The child keeps the lock for as long as it or one of its workers lives. Qt's modifier of child
  // processes is not called for detached ones, so the descriptor is inheritable for this moment.
  ::fcntl(lock, F_SETFD, 0);
  const bool started = process.startDetached(&pid);
  ::fcntl(lock, F_SETFD, FD_CLOEXEC);
  return started;
}

Failure notRunning(const QString& folder) {
  return {Failure::Kind::BadInput,
          CoreWords::tr("%1 is not running.").arg(QFileInfo(folder).fileName()),
          {}};
}

// By a file of the protocol.
std::optional<Failure> ask(const QString& folder, std::string_view name) {
  const auto written = writeFile(runFile(folder, name), {}, Existing::Replace);
  if (written) return std::nullopt;
  return Failure{written.failure().kind,
                 CoreWords::tr("The request cannot be written to %1.").arg(folder),
                 CoreWords::tr("Check that the folder can be written and its disk has space.")};
}

std::optional<Failure> askToStop(const QString& folder) {
  return ask(folder, protocol::kStopFile);
}

// A detached process leads no group; it lives in that of the process that started it.
void signalGroup(qint64 pid, int number) {
  if (!lookAtProcess(pid)) return;
  const pid_t group = ::getpgid(static_cast<pid_t>(pid));
  if (group > 1 && group != ::getpgrp())
    ::kill(-group, number);
  else
    ::kill(static_cast<pid_t>(pid), number);
}

void linkFile(const QString& from, const QString& to) {
  std::error_code ignored;
  QDir().mkpath(QFileInfo(to).path());
  std::filesystem::create_hard_link(from.toStdU16String(), to.toStdU16String(), ignored);
  if (ignored) QFile::copy(from, to);
}

// What a preparation step made: its file, and the list of captions that cached latents have beside
// them. Without its list a file of latents is of no use.
void linkProduct(const QString& product, const QString& from, const QString& to) {
  if (product.startsWith(u'.')) return;
  const QFileInfo info(product);
  for (const QString& name :
       QStringList{product, info.completeBaseName() + QStringLiteral(".jsonl")}) {
    if (QFileInfo(from + u'/' + name).isFile()) linkFile(from + u'/' + name, to + u'/' + name);
  }
}

}  // namespace

std::optional<Failure> startRun(const QString& folder, const QString& trainer) {
  const RunRecord run = readRun(folder, unixTime());
  if (isActive(run.condition))
    return Failure{Failure::Kind::BadInput, CoreWords::tr("%1 is running already.").arg(run.name),
                   CoreWords::tr("Stop it first.")};
  if (!QFileInfo::exists(runFile(folder, protocol::kConfigFile)))
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("%1 is a draft with open questions.").arg(run.name),
                   CoreWords::tr("Finish it in the wizard.")};
  if (trainer.isEmpty())
    return Failure{Failure::Kind::BadFile, CoreWords::tr("The program crossflow-train is missing."),
                   CoreWords::tr("Install CrossFlow Studio again.")};
  Result<RunLock> taken = RunLock::take(folder, kLockPatience);
  if (!taken) return taken.failure();
  RunLock lock = std::move(taken).value();
  clearOutcome(folder);
  qint64 pid = 0;
  if (!launchDetached(folder, trainer, lock.descriptor(), pid))
    return Failure{Failure::Kind::Internal, CoreWords::tr("%1 cannot be started.").arg(trainer),
                   CoreWords::tr("Look at launcher.log in the run's folder.")};
  lock.sign(pid, unixTime());
  return std::nullopt;
}

std::optional<Failure> stopRun(const QString& folder) {
  const RunRecord run = readRun(folder, unixTime());
  if (!isActive(run.condition)) return notRunning(folder);
  if (auto failure = askToStop(folder)) return failure;
  if (QFileInfo::exists(runFile(folder, protocol::kStatusFile))) return std::nullopt;
  const QString first = folder + u'/' + kAutoencoderFolder;
  if (isActive(readRun(first, unixTime()).condition)) return askToStop(first);
  signalGroup(run.pid, SIGTERM);
  return std::nullopt;
}

std::optional<Failure> pauseRun(const QString& folder, bool pause) {
  if (!isActive(readRun(folder, unixTime()).condition)) return notRunning(folder);
  if (pause) return ask(folder, protocol::kPauseFile);
  const QString file = runFile(folder, protocol::kPauseFile);
  if (QFile::remove(file) || !QFileInfo::exists(file)) return std::nullopt;
  return Failure{Failure::Kind::BadFile, CoreWords::tr("%1 cannot be removed.").arg(file),
                 CoreWords::tr("Check that you may write to the run's folder.")};
}

std::optional<Failure> lengthenRun(const QString& folder, qint64 steps) {
  const RunRecord run = readRun(folder, unixTime());
  if (isActive(run.condition))
    return Failure{Failure::Kind::BadInput, CoreWords::tr("%1 is running.").arg(run.name),
                   CoreWords::tr("Stop it first.")};
  if (steps <= run.step)
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("%1 has done %2 steps already.").arg(run.name).arg(run.step),
                   CoreWords::tr("Choose more steps.")};
  const QString file = runFile(folder, protocol::kConfigFile);
  QJsonObject config = readJsonObject(file);
  QJsonObject train = config.value(QLatin1String("train")).toObject();
  if (config.isEmpty())
    return Failure{Failure::Kind::BadFile, CoreWords::tr("%1 has no config.json.").arg(folder), {}};
  train.insert(QLatin1String("steps"), steps);
  config.insert(QLatin1String("train"), train);
  Result<QString> written = writeFile(file, QJsonDocument(config).toJson(), Existing::Replace);
  if (const Result<TrainingPlan> read = readPlan(folder); written.ok() && read.ok()) {
    TrainingPlan plan = *read;
    plan.schedule.steps = steps;
    written = writeFile(folder + u'/' + kPlanFile, QJsonDocument(toJson(plan)).toJson(),
                        Existing::Replace);
  }
  return written.ok() ? std::nullopt : std::optional(written.failure());
}

std::optional<Failure> killRun(const QString& folder) {
  const auto lock = lockStateOf(folder);
  const RunRecord run = readRun(folder, unixTime());
  if (!isActive(run.condition)) return notRunning(folder);
  if (lock && lock->held) signalGroup(lock->pid, SIGKILL);
  if (run.pid > 0 && isRunProcess(run.pid, folder, run.seen))
    ::kill(static_cast<pid_t>(run.pid), SIGKILL);
  return std::nullopt;
}

Result<QString> duplicateRun(const QString& folder, const QString& copy) {
  if (QFileInfo::exists(copy))
    return Failure{Failure::Kind::BadInput, CoreWords::tr("%1 is already there.").arg(copy),
                   CoreWords::tr("Choose another name.")};
  if (Result<TrainingPlan> read = readPlan(folder); read.ok()) {
    TrainingPlan plan = *read;
    plan.name = QFileInfo(copy).fileName();
    Result<QString> written = writeRunFiles(plan, copy);
    if (!written) return written;
    for (const PreparationStep& step : preparationOf(plan)) linkProduct(step.product, folder, copy);
    return copy;
  }
  const QByteArray config = readBounded(runFile(folder, protocol::kConfigFile), kLongestConfig);
  if (config.isEmpty())
    return Failure{Failure::Kind::BadFile, CoreWords::tr("%1 has no config.json.").arg(folder), {}};
  const Result<QString> written = writeFile(runFile(copy, protocol::kConfigFile), config);
  const QString model = folder + u'/' + kModelFile;
  if (written.ok() && QFileInfo::exists(model)) QFile::copy(model, copy + u'/' + kModelFile);
  return written.ok() ? Result<QString>(copy) : written;
}

std::optional<Failure> removeRun(const QString& folder) {
  if (isActive(readRun(folder, unixTime()).condition))
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("%1 is running.").arg(QFileInfo(folder).fileName()),
                   CoreWords::tr("Stop it first.")};
  if (!isRunFolder(folder))
    return Failure{Failure::Kind::BadInput, CoreWords::tr("%1 is not a run.").arg(folder), {}};
  // Qt loses its way where the folder above the trash is missing.
  QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
  if (QFile::moveToTrash(folder)) return std::nullopt;
  // What was said to go to the trash is not removed for good.
  return Failure{Failure::Kind::BadFile,
                 CoreWords::tr("%1 cannot be moved to the trash; nothing was deleted.").arg(folder),
                 CoreWords::tr("Check that you may write to it, or delete the folder yourself.")};
}

QString freeRunFolder(const QString& parent, const QString& name) {
  QString plain = name.trimmed().left(80);
  plain.replace(u'/', u'-').remove(QChar::Null);
  while (plain.startsWith(u'.')) plain.remove(0, 1);
  if (plain.isEmpty()) plain = QStringLiteral("run");
  // Numbered at its end: a dot in a name starts no suffix here.
  QString folder = parent + u'/' + plain;
  for (int number = 2; QFileInfo::exists(folder); ++number)
    folder = QStringLiteral("%1/%2-%3").arg(parent, plain).arg(number);
  return folder;
}

}  // namespace crossflow::core
