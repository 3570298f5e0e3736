// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/paths.h"

#include <sys/stat.h>

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

namespace {

// Never a folder that was there before and is not ours: --data may name any.
bool keepToOwner(const QString& folder, bool ours) {
  const QByteArray name = QFile::encodeName(folder);
  const bool made = !QFileInfo::exists(folder) && QDir().mkpath(QFileInfo(folder).path()) &&
                    ::mkdir(name.constData(), S_IRWXU) == 0;
  return made || (ours && ::chmod(name.constData(), S_IRWXU) == 0);
}

}  // namespace

void Paths::makePrivate() const {
  const QString data = QFileInfo(database).absolutePath();
  keepToOwner(data, QFileInfo::exists(database));
  keepToOwner(thumbnails, true);
  keepToOwner(pictures, false);
}

QString sharedFolder() {
  return QDir::cleanPath(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/../share/crossflow-studio"));
}

bool usableFolder(const QString& folder) {
  return QDir().mkpath(folder) && QFileInfo(folder).isWritable();
}

}  // namespace crossflow::core
