// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One question to the trainer program: check-data, check-run, extract, export. It answers with JSON
// lines on its standard output; everything that needs to know data or networks is asked this way.
// GUI thread; nothing blocks.

#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include "core/types/failure.h"

namespace crossflow::core {

/// crossflow-train beside the running program, or on the search path; empty: not found.
QString findTrainer();

class TrainerProcess : public QObject {
  Q_OBJECT

 public:
  explicit TrainerProcess(QString program, QObject* parent = nullptr);
  /// Ends the process.
  ~TrainerProcess() override;

  /// Starts the command; a running one is cancelled first and reports nothing any more.
  void start(const QStringList& arguments, const QString& folder = {});
  /// Asks the process to end, kills it after a second. `finished` is not emitted.
  void cancel();
  bool isRunning() const;
  /// The last object whose "kind" is "summary"; empty before it came.
  const QJsonObject& summary() const { return summary_; }

 Q_SIGNALS:
  /// An object of standard output, e.g. {"kind":"progress","done":3,"total":9}.
  void line(const QJsonObject& object);
  /// Anything else it said, on either channel: a line for the log.
  void said(const QString& text);
  /// It ended by itself with success.
  void finished();
  /// It could not be started, failed or crashed. The sentence is its own last one if it said any.
  void failed(const crossflow::core::Failure& failure);

 private:
  void release();
  void readOutput();
  void readErrors();
  void takeOutputLine(const QByteArray& text);
  void ended(int code, QProcess::ExitStatus status);
  void reportFailure(const QString& what);

  QString program_;
  QProcess* process_ = nullptr;
  QByteArray output_, errors_;  // half lines
  QString lastWords_;
  QJsonObject summary_;
};

}  // namespace crossflow::core
