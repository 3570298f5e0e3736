// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/paths.h"

#include <QDir>
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
          root.filePath(QStringLiteral("session.lock"))};
}

bool usableFolder(const QString& folder) {
  return QDir().mkpath(folder) && QFileInfo(folder).isWritable();
}

}  // namespace crossflow::core
