// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/service/trainer_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTimer>
#include <utility>

#include "core/runs/folder/trainer_words.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr int kGrace = 1000;                 // milliseconds between asking and killing
constexpr qsizetype kLongestLine = 1 << 20;  // nobody says more in one

// Ends by itself, whatever becomes of its owner.
void letGo(QProcess* process) {
  process->setParent(nullptr);
  QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
  if (process->state() == QProcess::NotRunning) {
    process->deleteLater();
    return;
  }
  process->terminate();
  QTimer::singleShot(kGrace, process, &QProcess::kill);
}

template <typename Take>
void takeLines(QByteArray& buffer, const QByteArray& more, const Take& take) {
  buffer += more;
  qsizetype start = 0;
  for (qsizetype end = 0; (end = buffer.indexOf('\n', start)) >= 0; start = end + 1)
    take(buffer.mid(start, end - start));
  buffer.remove(0, start);
  if (buffer.size() > kLongestLine) buffer.clear();
}

}  // namespace

QString findTrainer() {
  const QString name = QStringLiteral("crossflow-train");
  const QString beside =
      QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
  return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

TrainerProcess::TrainerProcess(QString program, QObject* parent)
    : QObject(parent), program_(std::move(program)) {}

TrainerProcess::~TrainerProcess() {
  if (process_ == nullptr) return;
  process_->disconnect(this);
  process_->kill();
  process_->waitForFinished(kGrace);
}

void TrainerProcess::start(const QStringList& arguments, const QString& folder) {
  release();
  output_.clear();
  errors_.clear();
  lastWords_.clear();
  summary_ = {};
  process_ = new QProcess(this);
  if (!folder.isEmpty()) process_->setWorkingDirectory(folder);
  connect(process_, &QProcess::readyReadStandardOutput, this, &TrainerProcess::readOutput);
  connect(process_, &QProcess::readyReadStandardError, this, &TrainerProcess::readErrors);
  connect(process_, &QProcess::finished, this, &TrainerProcess::ended);
  connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart)
      reportFailure(CoreWords::tr("The trainer cannot be started."));
  });
  // Started from the event loop, so that a failure is reported after this call, too.
  QMetaObject::invokeMethod(
      process_,
      [process = process_, program = program_, arguments] { process->start(program, arguments); },
      Qt::QueuedConnection);
}

void TrainerProcess::cancel() {
  release();
}

bool TrainerProcess::isRunning() const {
  return process_ != nullptr;
}

void TrainerProcess::release() {
  if (process_ == nullptr) return;
  process_->disconnect(this);
  letGo(std::exchange(process_, nullptr));
}

void TrainerProcess::readOutput() {
  takeLines(output_, process_->readAllStandardOutput(),
            [this](const QByteArray& text) { takeOutputLine(text); });
}

void TrainerProcess::readErrors() {
  takeLines(errors_, process_->readAllStandardError(), [this](const QByteArray& text) {
    const QString sentence = QString::fromUtf8(text).trimmed();
    if (sentence.isEmpty()) return;
    lastWords_ = sentence;
    Q_EMIT said(sentence);
  });
}

void TrainerProcess::takeOutputLine(const QByteArray& text) {
  const QJsonDocument document = QJsonDocument::fromJson(text);
  if (document.isObject()) {
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("kind")) == QLatin1String("summary")) summary_ = object;
    Q_EMIT line(object);
  } else if (const QString words = QString::fromUtf8(text).trimmed(); !words.isEmpty()) {
    Q_EMIT said(words);
  }
}

void TrainerProcess::ended(int code, QProcess::ExitStatus status) {
  if (process_ == nullptr) return;
  readOutput();
  readErrors();
  // A last line without its end.
  if (!output_.isEmpty()) takeOutputLine(std::exchange(output_, {}));
  if (const QString rest = QString::fromUtf8(errors_).trimmed(); !rest.isEmpty()) {
    lastWords_ = rest;
    Q_EMIT said(rest);
  }
  if (status == QProcess::CrashExit) {
    reportFailure(CoreWords::tr("The trainer crashed."));
  } else if (code != 0) {
    reportFailure(CoreWords::tr("The trainer ended with code %1.").arg(code));
  } else {
    release();
    Q_EMIT finished();
  }
}

void TrainerProcess::reportFailure(const QString& what) {
  release();
  const bool missing = program_.isEmpty() || !QFileInfo(program_).isExecutable();
  Q_EMIT failed({missing ? Failure::Kind::BadFile : Failure::Kind::Internal,
                 lastWords_.isEmpty() ? what : trainerText(lastWords_),
                 missing ? CoreWords::tr("The program crossflow-train is missing: install "
                                         "CrossFlow Studio again.")
                         : QString()});
}

}  // namespace crossflow::core
