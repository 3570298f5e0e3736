// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/write_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>

#include "core/types/core_words.h"

namespace crossflow::core {
namespace {

Failure failureOf(int error, const QString& path) {
  if (error == EEXIST)
    return {Failure::Kind::BadInput, CoreWords::tr("%1 is already there.").arg(path),
            CoreWords::tr("Choose another name or allow it to be replaced.")};
  if (error == EFBIG)
    return {Failure::Kind::NoSpace,
            CoreWords::tr("%1 cannot be written: files may not become that long here.").arg(path),
            CoreWords::tr("Raise the limit (ulimit -f) or choose another folder.")};
  if (saysDiskFull(error))
    return {Failure::Kind::NoSpace, CoreWords::tr("There is no space left to write %1.").arg(path),
            CoreWords::tr("Free some space or choose another folder.")};
  return {Failure::Kind::BadFile,
          CoreWords::tr("%1 cannot be written: %2.").arg(path, qt_error_string(error)),
          CoreWords::tr("Choose a folder that you may write to.")};
}

QString textOfPath(const std::filesystem::path& path) {
  return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

}  // namespace

std::filesystem::path nativePath(const QString& path) {
  return QFile::encodeName(path).toStdString();
}

QString numberedPath(const QString& path, int number) {
  return textOfPath(base::numberedPath(nativePath(path), number));
}

Result<QString> writeFile(const QString& path, const QByteArray& bytes, Existing existing) {
  const QString folder = QFileInfo(path).absolutePath();
  if (path.isEmpty() || path.contains(QChar::Null)) return failureOf(EINVAL, path);
  errno = 0;
  if (!QDir().mkpath(folder)) {
    const int reason = errno == EEXIST ? ENOTDIR : errno;  // a file has the folder's name
    return failureOf(reason != 0 ? reason : EACCES, folder);
  }
  try {
    const auto size = static_cast<size_t>(bytes.size());
    return textOfPath(
        base::writeFileAtomically(nativePath(path), {bytes.constData(), size}, existing));
  } catch (const base::FileWriteError& error) {
    return failureOf(error.reason, path);
  }
}

}  // namespace crossflow::core
