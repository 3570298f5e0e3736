// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/service/run_checkpoints.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

#include "core/runs/folder/run_files.h"
#include "core/system/write_file.h"
#include "core/types/core_words.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace protocol = training::protocol;

namespace {

QString checkpointFolder(const QString& run) {
  return runFile(run, protocol::kCheckpointFolder);
}

QSet<qint64> keptSteps(const QString& run) {
  QSet<qint64> steps;
  const QJsonObject file =
      readJsonObject(runFile(checkpointFolder(run), protocol::kKeptCheckpointsFile));
  for (const QJsonValue step : file.value(QLatin1String("steps")).toArray())
    steps.insert(step.toInteger(-1));
  return steps;
}

qint64 bytesIn(const QString& folder) {
  qint64 bytes = 0;
  for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files)) bytes += file.size();
  return bytes;
}

// The scores of a checkpoint: those computed at its step or after it, before the next one.
std::map<QString, double> scoresFor(qint64 step, qint64 next,
                                    const std::vector<RunScores>& scores) {
  std::map<QString, double> found;
  for (const RunScores& entry : scores)
    if (entry.step >= step && (next < 0 || entry.step < next))
      for (const auto& [name, value] : entry.values) found.try_emplace(name, value);
  return found;
}

Failure cannotRemove(const QString& folder) {
  return {Failure::Kind::BadFile, CoreWords::tr("%1 cannot be removed.").arg(folder),
          CoreWords::tr("Check that you may write to the run's folder.")};
}

// Renamed first, as the trainer does: a half removed folder must not pass for a whole one.
std::optional<Failure> removeFolder(const QString& folder) {
  const QFileInfo info(folder);
  const QString doomed = info.path() + QStringLiteral("/.unfinished-old-") + info.fileName();
  QDir(doomed).removeRecursively();
  if (!QDir().rename(folder, doomed) || !QDir(doomed).removeRecursively())
    return cannotRemove(folder);
  return std::nullopt;
}

}  // namespace

std::vector<RunCheckpoint> listCheckpoints(const QString& run,
                                           const std::vector<RunScores>& scores) {
  const QDir dir(checkpointFolder(run));
  const QJsonObject bestFile =
      readJsonObject(runFile(checkpointFolder(run), protocol::kBestCheckpointFile));
  const qint64 best = bestFile.value(QLatin1String("step")).toInteger(-1);
  const QSet<qint64> kept = keptSteps(run);
  std::vector<RunCheckpoint> list;
  for (const QFileInfo& entry : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    const qint64 step = checkpointStep(entry.fileName());
    const QString folder = entry.absoluteFilePath();
    if (step < 0 || !looksWhole(folder)) continue;
    list.push_back({step,
                    folder,
                    bytesIn(folder),
                    static_cast<double>(entry.lastModified().toMSecsSinceEpoch()) / 1000,
                    step == best,
                    kept.contains(step),
                    {}});
  }
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.step > b.step; });
  qint64 next = -1;
  for (RunCheckpoint& checkpoint : list) {
    checkpoint.scores = scoresFor(checkpoint.step, next, scores);
    next = checkpoint.step;
  }
  return list;
}

std::optional<Failure> setKept(const RunCheckpoint& checkpoint, const QString& run, bool kept) {
  QSet<qint64> steps = keptSteps(run);
  if (kept)
    steps.insert(checkpoint.step);
  else
    steps.remove(checkpoint.step);
  QList<qint64> sorted(steps.begin(), steps.end());
  std::sort(sorted.begin(), sorted.end());
  QJsonArray array;
  for (const qint64 step : sorted) array.append(step);
  const QJsonObject file{{QStringLiteral("v"), 1}, {QStringLiteral("steps"), array}};
  const Result<QString> written =
      writeFile(runFile(checkpointFolder(run), protocol::kKeptCheckpointsFile),
                QJsonDocument(file).toJson(), Existing::Replace);
  if (!written) return written.failure();
  return std::nullopt;
}

Result<qint64> pruneCheckpoints(const QString& run, int newest) {
  const std::vector<RunCheckpoint> list = listCheckpoints(run);
  qint64 freed = 0;
  for (std::size_t i = static_cast<std::size_t>(std::max(1, newest)); i < list.size(); ++i) {
    if (list[i].best || list[i].kept) continue;
    if (const auto failure = removeFolder(list[i].folder)) return *failure;
    freed += list[i].bytes;
  }
  return freed;
}

std::optional<Failure> removeCheckpoint(const RunCheckpoint& checkpoint, const QString& run) {
  const QString state =
      readJsonObject(runFile(run, protocol::kStatusFile)).value(QLatin1String("state")).toString();
  if (listCheckpoints(run).size() <= 1 && state != QLatin1String("finished"))
    return Failure{Failure::Kind::BadInput,
                   CoreWords::tr("%1.ckpt is the only checkpoint; without it the run would start "
                                 "from the beginning.")
                       .arg(checkpoint.step),
                   CoreWords::tr("Delete the whole run instead.")};
  return removeFolder(checkpoint.folder);
}

QStringList exportArguments(const ExportOrder& order) {
  QStringList arguments{QStringLiteral("export"),  order.run,
                        QStringLiteral("--out"),   order.modelsFolder + u'/' + order.id,
                        QStringLiteral("--step"),  QString::number(order.step),
                        QStringLiteral("--id"),    order.id,
                        QStringLiteral("--title"), order.title};
  if (!order.averaged) arguments << QStringLiteral("--raw");
  return arguments;
}

QString exportId(const QString& runName, qint64 step, const QString& modelsFolder) {
  QString plain;
  for (const QChar c : runName.left(40)) {
    const bool allowed = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    if (allowed || !plain.endsWith(u'-')) plain += allowed ? c : QChar(u'-');
  }
  while (plain.startsWith(u'-')) plain.remove(0, 1);
  while (plain.endsWith(u'-')) plain.chop(1);
  if (plain.isEmpty()) plain = QStringLiteral("model");
  const QString wanted = QStringLiteral("%1-%2").arg(plain).arg(step);
  QString id = wanted;
  for (int number = 2; QFileInfo::exists(modelsFolder + u'/' + id); ++number)
    id = QStringLiteral("%1-%2").arg(wanted).arg(number);
  return id;
}

}  // namespace crossflow::core
