// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/gpu_part_fetch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include "core/system/paths.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr int kEndPatience = 3000;  // milliseconds, for it to put away what it has
constexpr int kNotFound = 127;      // env's code for an interpreter that is not there

QString lastLine(const QByteArray& bytes) {
  const QStringList lines = QString::fromUtf8(bytes).trimmed().split(u'\n');
  return lines.last().trimmed();
}

}  // namespace

GpuPartFetch::GpuPartFetch(QString program, QObject* parent)
    : QObject(parent), program_(std::move(program)) {}

GpuPartFetch::~GpuPartFetch() {
  if (process_ == nullptr) return;
  process_->disconnect(this);
  process_->terminate();
  process_->waitForFinished(kEndPatience);
}

GpuPartFetch& GpuPartFetch::ofProgram() {
  static auto* fetch = new GpuPartFetch(installedProgram(), QCoreApplication::instance());
  return *fetch;
}

QString GpuPartFetch::installedProgram() {
  return sharedFolder() + QStringLiteral("/gpu-part/gpu-part");
}

bool GpuPartFetch::possible() const {
  const QFileInfo program(program_);
  return program.isFile() && program.isExecutable();
}

void GpuPartFetch::start(const QString& folder) {
  if (running()) return;
  process_ = new QProcess(this);
  words_.clear();
  connect(process_, &QProcess::readyReadStandardOutput, this, &GpuPartFetch::readStep);
  connect(process_, &QProcess::finished, this, &GpuPartFetch::ended);
  connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) ended(-1);
  });
  process_->start(program_, {folder});
  Q_EMIT changed();
}

void GpuPartFetch::stop() {
  if (running()) process_->terminate();
}

void GpuPartFetch::readStep() {
  words_ = lastLine(process_->readAllStandardOutput());
  Q_EMIT changed();
}

void GpuPartFetch::ended(int code) {
  QProcess* process = std::exchange(process_, nullptr);
  process->deleteLater();
  const bool good = code == 0 && process->exitStatus() == QProcess::NormalExit;
  const QString fault = lastLine(process->readAllStandardError());
  if (good) {
    words_ = CoreWords::tr("It is here. The graphics card is used from the next start on.");
  } else if (code == kNotFound) {
    words_ =
        CoreWords::tr("Python 3 is missing here: install the package python3, then try again.");
  } else {
    words_ = fault.isEmpty() ? CoreWords::tr("\"%1\" could not be started.").arg(program_) : fault;
  }
  Q_EMIT changed();
  if (good) Q_EMIT succeeded();
}

}  // namespace crossflow::core
