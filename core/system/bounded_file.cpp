// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/bounded_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crossflow::core {

bool openOrdinary(QFile& file) {
  const QByteArray name = QFile::encodeName(file.fileName());
  // O_NONBLOCK: a named pipe must not hang the program before it is refused.
  const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) return false;
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) &&
      file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
    return true;
  ::close(descriptor);
  return false;
}

QByteArray readBounded(const QString& path, qint64 limit) {
  QFile file(path);
  if (!openOrdinary(file) || file.size() > limit) return {};
  QByteArray bytes = file.read(limit + 1);
  return bytes.size() > limit ? QByteArray() : bytes;
}

}  // namespace crossflow::core
