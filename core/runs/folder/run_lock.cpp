// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder/run_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <cerrno>
#include <utility>

#include "core/runs/folder/run_files.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr std::chrono::milliseconds kPause{50};

// Open-file-description locks: inherited by children, released with the last descriptor.
struct flock wholeFile() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

QByteArray nameIn(const QString& folder) {
  return QFile::encodeName(folder + u'/' + kRunLockFile);
}

}  // namespace

Result<RunLock> RunLock::take(const QString& folder, std::chrono::milliseconds patience) {
  const int file = ::open(nameIn(folder).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0)
    return Failure{Failure::Kind::BadFile,
                   CoreWords::tr("%1 cannot be written: %2.").arg(folder, qt_error_string(errno)),
                   CoreWords::tr("Make the folder writable or copy the run elsewhere.")};
  RunLock lock(file);
  for (auto waited = kPause * 0; waited <= patience; waited += kPause) {
    struct flock whole = wholeFile();
    if (::fcntl(file, F_OFD_SETLK, &whole) == 0) return lock;
    QThread::msleep(static_cast<unsigned long>(kPause.count()));
  }
  return Failure{Failure::Kind::BadInput, CoreWords::tr("%1 is running already.").arg(folder),
                 CoreWords::tr("Stop it first.")};
}

RunLock::RunLock(RunLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

RunLock::~RunLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void RunLock::sign(qint64 pid, double started) {
  const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("v"), 1},
                                                    {QStringLiteral("pid"), pid},
                                                    {QStringLiteral("started"), started}})
                              .toJson(QJsonDocument::Compact);
  const bool written =
      ::ftruncate(descriptor_, 0) == 0 &&
      ::pwrite(descriptor_, text.constData(), static_cast<size_t>(text.size()), 0) == text.size();
  static_cast<void>(written);  // for people's eyes; the lock itself is what counts
}

std::optional<RunLockState> lockStateOf(const QString& folder) {
  const int file = ::open(nameIn(folder).constData(), O_RDWR | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  struct flock whole = wholeFile();
  RunLockState state;
  state.held = ::fcntl(file, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
  ::close(file);
  const QJsonObject signature = readJsonObject(folder + u'/' + kRunLockFile);
  state.pid = signature.value(QLatin1String("pid")).toInteger();
  state.started = signature.value(QLatin1String("started")).toDouble();
  return state;
}

}  // namespace crossflow::core
