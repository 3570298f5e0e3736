// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/run_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <map>

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
  static const QRegularExpression form(QStringLiteral("^([0-9]{1,18})\\.ckpt$"));
  const QRegularExpressionMatch match = form.match(name);
  return match.hasMatch() ? match.capturedView(1).toLongLong() : -1;
}

bool looksWhole(const QString& checkpoint) {
  const auto has = [&checkpoint](const QString& name) {
    return QFileInfo(checkpoint + u'/' + name).isFile();
  };
  const QString manifest = checkpoint + QStringLiteral("/manifest.json");
  if (!QFileInfo::exists(manifest))
    return has(QStringLiteral("nnet.pth")) && has(QStringLiteral("step.pth"));
  const QJsonObject content = readJsonObject(manifest);
  const QJsonObject files = content.value(QLatin1String("files")).toObject();
  for (auto file = files.begin(); file != files.end(); ++file) {
    const qint64 bytes = file->toObject().value(QLatin1String("bytes")).toInteger(-1);
    if (!has(file.key()) || QFileInfo(checkpoint + u'/' + file.key()).size() != bytes) return false;
  }
  return !files.isEmpty() && content.value(QLatin1String("step")).toInteger(-1) ==
                                 checkpointStep(QFileInfo(checkpoint).fileName());
}

QString newestCheckpoint(const QString& folder) {
  const QDir checkpoints(runFile(folder, protocol::kCheckpointFolder));
  std::map<qint64, QString, std::greater<>> found;
  for (const QString& name : checkpoints.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
    if (const qint64 step = checkpointStep(name); step >= 0) found.emplace(step, name);
  for (const auto& [step, name] : found)
    if (looksWhole(checkpoints.filePath(name))) return name;
  return {};
}

}  // namespace crossflow::core
