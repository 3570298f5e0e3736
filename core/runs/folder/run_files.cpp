// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/run_files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

#include "core/system/bounded_file.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::core {

namespace protocol = training::protocol;

namespace {
constexpr qint64 kMostJson = 4 << 20;
constexpr qint64 kTail = 4096;
}  // namespace

QString runFile(const QString& folder, std::string_view name) {
  return folder + u'/' + QLatin1String(name.data(), static_cast<qsizetype>(name.size()));
}

QJsonObject readJsonObject(const QString& file) {
  return QJsonDocument::fromJson(readBounded(file, kMostJson)).object();
}

// Without the time and kind that the trainer's log puts before what it says.
QString lastLineOf(const QString& file) {
  static const QRegularExpression stamp(QStringLiteral("^\\[[^\\]]*\\] \\[train\\] \\[[a-z]+\\] "));
  QFile in(file);
  if (!openOrdinary(in)) return {};
  in.seek(std::max<qint64>(0, in.size() - kTail));
  const QList<QByteArray> lines = in.read(kTail).split('\n');
  for (auto line = lines.crbegin(); line != lines.crend(); ++line)
    if (QString text = QString::fromUtf8(*line).trimmed(); !text.isEmpty())
      return text.remove(stamp);
  return {};
}

qint64 checkpointStep(const QString& name) {
  static const QString suffix = QStringLiteral(".ckpt");
  if (!name.endsWith(suffix)) return -1;
  bool ok = false;
  const qint64 step = name.chopped(suffix.size()).toLongLong(&ok);
  return ok ? step : -1;
}

QString newestCheckpoint(const QString& folder) {
  QString newest;
  qint64 step = -1;
  const QDir checkpoints(runFile(folder, protocol::kCheckpointFolder));
  for (const QString& name : checkpoints.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
    if (const qint64 found = checkpointStep(name); found > step) {
      step = found;
      newest = name;
    }
  return newest;
}

}  // namespace crossflow::core
