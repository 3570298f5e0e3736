// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/paths.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/system/settings.h"

namespace crossflow::core {

namespace {

// The number changes with the format; old caches are simply left to be deleted.
const QString kThumbnailFolder = QStringLiteral("thumbnails_v1");

QString chosen(const QString& setting, const QString& standard) {
  return setting.isEmpty() ? standard : setting;
}

}  // namespace

Paths Paths::standard() {
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
  const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  Paths paths = below(data);
  paths.pictures =
      chosen(settings::kPicturesFolder.get(), pictures + QStringLiteral("/CrossFlow Studio"));
  paths.models = chosen(settings::kModelsFolder.get(), paths.models);
  paths.runs = chosen(settings::kRunsFolder.get(), paths.runs);
  paths.thumbnails = cache + QLatin1Char('/') + kThumbnailFolder;
  return paths;
}

Paths Paths::below(const QString& folder) {
  const QDir root(folder);
  return {root.filePath(QStringLiteral("history.sqlite")),
          root.filePath(QStringLiteral("pictures")),
          root.filePath(QStringLiteral("models")),
          root.filePath(QStringLiteral("runs")),
          root.filePath(kThumbnailFolder),
          root.filePath(QStringLiteral("log/crossflow-studio.log")),
          root.filePath(QStringLiteral("latents")),
          root.filePath(QStringLiteral("session.lock"))};
}

bool makePrivateFolder(const QString& folder) {
  const QString above = QFileInfo(folder).absolutePath();
  if (!QFileInfo::exists(above) && above != folder && !makePrivateFolder(above)) return false;
  const QByteArray name = QFile::encodeName(folder);
  return ::mkdir(name.constData(), S_IRWXU) == 0 ||
         (QFileInfo(folder).isDir() && ::chmod(name.constData(), S_IRWXU) == 0);
}

void keepFileToOwner(const QString& file, bool make) {
  const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | (make ? O_CREAT : 0);
  const int descriptor = ::open(QFile::encodeName(file).constData(), flags, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return;
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  if (known && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    static_cast<void>(::fchmod(descriptor, status.st_mode & S_IRWXU));
  ::close(descriptor);
}

void Paths::makePrivate() const {
  const QString data = QFileInfo(database).absolutePath();
  const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  // Never a folder that was there before and is not ours: --data may name any.
  const auto keep = [](const QString& folder, bool ours) {
    if (ours || !QFileInfo::exists(folder)) makePrivateFolder(folder);
  };
  const bool ours = QFileInfo::exists(database) || QDir::cleanPath(own) == data;
  keep(data, ours);
  if (const QString cache = QFileInfo(thumbnails).absolutePath(); cache != data) keep(cache, true);
  keep(thumbnails, true);
  keep(QFileInfo(log).absolutePath(), ours);
  keep(latents, ours);
  keep(pictures, false);
  keep(runs, false);
  keepFileToOwner(log, true);
  keepFileToOwner(database, true);
  for (const char* companion : {"-wal", "-shm"})
    keepFileToOwner(database + QLatin1String(companion), false);
}

QString sharedFolder() {
  return QDir::cleanPath(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/../share/crossflow-studio"));
}

bool usableFolder(const QString& folder) {
  return QDir().mkpath(folder) && QFileInfo(folder).isWritable();
}

}  // namespace crossflow::core
