// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonDocument>
#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "models/base/atomic_file.h"
#include "models/base/standard_streams.h"

namespace crossflow::cli {
namespace {

/// 0 or errno.
int writeLine(std::FILE* stream, const QByteArray& line) {
  errno = 0;
  std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
  std::fputc('\n', stream);
  return std::fflush(stream) == 0 ? 0 : errno;
}

QString nameOf(core::Phase phase) {
  switch (phase) {
    case core::Phase::Load:
      return QStringLiteral("load");
    case core::Phase::Text:
      return QStringLiteral("text");
    case core::Phase::Sample:
      return QStringLiteral("sample");
    case core::Phase::Decode:
      return QStringLiteral("decode");
    case core::Phase::Save:
      break;
  }
  return QStringLiteral("save");
}

QString nameOf(ExitCode code) {
  switch (code) {
    case ExitCode::Usage:
      return QStringLiteral("usage");
    case ExitCode::File:
      return QStringLiteral("file");
    case ExitCode::NoSpace:
      return QStringLiteral("no_space");
    case ExitCode::NoResources:
      return QStringLiteral("no_resources");
    case ExitCode::Cancelled:
      return QStringLiteral("cancelled");
    case ExitCode::Ok:
    case ExitCode::Failed:
      break;
  }
  return QStringLiteral("failed");
}

}  // namespace

Output::Output() : bar_(stderr) {}

void Output::print(const QString& line) {
  if (json_) return;
  const std::lock_guard lock(mutex_);
  bar_.clear();
  say(line.toUtf8());
}

void Output::say(const QByteArray& line) {
  const int reason = writeLine(stdout, line);
  if (trouble_ == 0) trouble_ = reason;
}

ExitCode Output::finish(ExitCode code) {
  const int reason = models::finishOutput(trouble_);
  if (code != ExitCode::Ok || reason == 0) return code;
  return fail(base::saysDiskFull(reason) ? ExitCode::NoSpace : ExitCode::File,
              QString::fromLocal8Bit(models::outputTrouble(reason).c_str()));
}

void Output::printTable(const std::vector<QStringList>& rows) {
  std::vector<qsizetype> widths;
  for (const QStringList& row : rows) {
    widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
    for (qsizetype i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  for (const QStringList& row : rows) {
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i) line += row[i].leftJustified(widths[i] + 2);
    while (line.endsWith(u' ')) line.chop(1);
    print(line);
  }
}

void Output::event(const QString& name, QJsonObject fields) {
  if (!json_) return;
  fields[QStringLiteral("event")] = name;
  const std::lock_guard lock(mutex_);
  say(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

void Output::progress(const core::Progress& progress) {
  {
    const std::lock_guard lock(mutex_);
    bar_.show(progress);
  }
  QJsonObject fields{{QStringLiteral("phase"), nameOf(progress.phase)},
                     {QStringLiteral("done"), progress.done},
                     {QStringLiteral("total"), progress.total},
                     {QStringLiteral("fraction"), progress.fraction}};
  if (progress.secondsRemaining) {
    fields[QStringLiteral("seconds_remaining")] = *progress.secondsRemaining;
  }
  event(QStringLiteral("progress"), fields);
}

void Output::complain(const QString& sentence) {
  const std::lock_guard lock(mutex_);
  bar_.clear();
  // One line, whatever a file name or a library's message holds.
  writeLine(stderr, (QStringLiteral("crossflow: ") + sentence.simplified()).toUtf8());
}

void Output::notice(const QString& sentence) {
  complain(sentence);
  event(QStringLiteral("notice"), {{QStringLiteral("sentence"), sentence}});
}

ExitCode Output::fail(const core::Failure& failure) {
  return fail(exitCodeOf(failure.kind),
              QString(failure.sentence + QLatin1Char(' ') + failure.suggestion).trimmed());
}

ExitCode Output::fail(ExitCode code, const QString& sentence) {
  complain(sentence);
  event(QStringLiteral("failed"), {{QStringLiteral("kind"), nameOf(code)},
                                   {QStringLiteral("sentence"), sentence},
                                   {QStringLiteral("exit_code"), static_cast<int>(code)}});
  return code;
}

ExitCode Output::cancelled(const QString& sentence) {
  complain(sentence);
  event(QStringLiteral("cancelled"), {{QStringLiteral("sentence"), sentence}});
  return ExitCode::Cancelled;
}

}  // namespace crossflow::cli
