// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starts a command line program and keeps what it said.

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <vector>

#include "tests/support/patience.h"
#include "tests/support/test_data.h"

namespace crossflow::tests {

/// The arguments of a line without quotes.
inline QStringList words(const char* line) {
  return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

struct Ended {
  int code = -1;  // -1: killed by a signal
  QString out, err;

  QStringList lines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
  std::vector<QJsonObject> events() const {
    std::vector<QJsonObject> events;
    for (const QString& line : lines()) {
      events.push_back(QJsonDocument::fromJson(line.toUtf8()).object());
    }
    return events;
  }
  /// Standard error is one sentence: a single line that starts with the program's name.
  bool saysOneSentence() const {
    return err.count(u'\n') == 1 && err.startsWith(QStringLiteral("crossflow: ")) &&
           err.trimmed().size() > 20;
  }
};

class Program {
 public:
  /// `folder`: where it runs.
  Program(const QString& name, const QString& folder) {
    process_.setProgram(QString::fromUtf8(kProgramFolder) + u'/' + name);
    process_.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // No display and no plug-in for one: the command line must not need either.
    environment.remove(QStringLiteral("DISPLAY"));
    // What the tests wish for themselves, our programs see to for their users.
    environment.remove(QStringLiteral("OMP_WAIT_POLICY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("none-such"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    process_.setProcessEnvironment(environment);
  }

  Program& with(const char* variable, const char* value) {
    QProcessEnvironment environment = process_.processEnvironment();
    environment.insert(QString::fromUtf8(variable), QString::fromUtf8(value));
    process_.setProcessEnvironment(environment);
    return *this;
  }

  /// Through a shell that first says `limits`, e.g. "ulimit -f 2".
  Program& below(const QString& limits) {
    limits_ = limits;
    return *this;
  }

  void start(const QStringList& arguments) {
    if (limits_.isEmpty()) {
      process_.setArguments(arguments);
    } else {
      process_.setArguments(QStringList{QStringLiteral("-c"),
                                        limits_ + QStringLiteral("; exec \"$0\" \"$@\""),
                                        process_.program()} +
                            arguments);
      process_.setProgram(QStringLiteral("/bin/sh"));
    }
    process_.start();
    process_.waitForStarted();
  }

  Ended end(int milliseconds = 60'000) {
    process_.closeWriteChannel();
    if (!process_.waitForFinished(static_cast<int>(patience() * milliseconds))) {
      process_.kill();
      process_.waitForFinished();
    }
    out_ += process_.readAllStandardOutput();
    const bool exited = process_.exitStatus() == QProcess::NormalExit;
    return {exited ? process_.exitCode() : -1, QString::fromUtf8(out_),
            QString::fromUtf8(process_.readAllStandardError())};
  }

  Ended run(const QStringList& arguments, const QByteArray& input = {}) {
    start(arguments);
    if (!input.isEmpty()) process_.write(input);
    return end();
  }

  /// Waits for the first whole line of output.
  void waitForLine() {
    while (!out_.contains('\n') && process_.waitForReadyRead(30'000)) {
      out_ += process_.readAllStandardOutput();
    }
  }

  qint64 pid() const { return process_.processId(); }

 private:
  QProcess process_;
  QByteArray out_;
  QString limits_;
};

inline QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QStringList filesIn(const QString& folder) {
  return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

}  // namespace crossflow::tests
