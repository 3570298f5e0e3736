// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/atomic_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <cerrno>

#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

constexpr int kMaxNumber = 100'000;

Failure failureOf(int error, const QString& path) {
  const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  if (full)
    return {Failure::Kind::NoSpace, CoreWords::tr("There is no space left to write %1.").arg(path),
            CoreWords::tr("Free some space or choose another folder.")};
  return {Failure::Kind::BadFile,
          CoreWords::tr("%1 cannot be written: %2.").arg(path, qt_error_string(error)),
          CoreWords::tr("Choose a folder that you may write to.")};
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

/// Returns 0 or errno.
int writeAll(int fd, const QByteArray& bytes) {
  for (qsizetype at = 0; at < bytes.size();) {
    const ssize_t written =
        ::write(fd, bytes.constData() + at, static_cast<size_t>(bytes.size() - at));
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) at += written;
  }
  return ::fsync(fd) == 0 ? 0 : errno;
}

int writeTemporary(const QByteArray& name, const QByteArray& bytes) {
  const Descriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  return file.get() < 0 ? errno : writeAll(file.get(), bytes);
}

int renameTo(const QByteArray& from, const QByteArray& to, bool replace) {
  if (replace) return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
  if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // This file system knows no such rename; a second name for the file is as safe.
  return ::link(from.constData(), to.constData()) == 0 ? 0 : errno;
}

void syncFolder(const QString& folder) {
  const Descriptor directory(
      ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.get() >= 0) ::fsync(directory.get());
}

}  // namespace

QString numberedPath(const QString& path, int number) {
  if (number <= 1) return path;
  const qsizetype nameStart = path.lastIndexOf(u'/') + 1;
  qsizetype dot = path.lastIndexOf(u'.');
  if (dot <= nameStart) dot = path.size();
  return path.left(dot) + u'-' + QString::number(number) + path.mid(dot);
}

Result<QString> writeFileAtomically(const QString& path, const QByteArray& bytes,
                                    Existing existing) {
  const QString folder = QFileInfo(path).absolutePath();
  if (path.isEmpty() || path.contains(QChar::Null)) return failureOf(EINVAL, path);
  if (!QDir().mkpath(folder)) return failureOf(errno != 0 ? errno : EACCES, folder);
  const QByteArray temporary = QFile::encodeName(
      QStringLiteral("%1/.crossflow-%2.part")
          .arg(folder, QString::number(QRandomGenerator::system()->generate64(), 36)));

  int error = writeTemporary(temporary, bytes);
  QString target = path;
  for (int number = 1; error == 0; ++number) {
    target = numberedPath(path, number);
    error = renameTo(temporary, QFile::encodeName(target), existing == Existing::Replace);
    if (error != EEXIST || existing != Existing::Rename || number >= kMaxNumber) break;
    error = 0;
  }
  if (error != 0 || existing != Existing::Replace) ::unlink(temporary.constData());
  if (error == EEXIST)
    return Failure{Failure::Kind::BadInput, CoreWords::tr("%1 is already there.").arg(path),
                   CoreWords::tr("Choose another name or allow it to be replaced.")};
  if (error != 0) return failureOf(error, path);
  syncFolder(folder);
  return target;
}

}  // namespace crossflow::core
