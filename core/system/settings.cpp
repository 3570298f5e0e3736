// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system/settings.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include "core/system/paths.h"

namespace crossflow::core {

std::optional<QString> repairSettings() {
  QString path;
  {
    QSettings current;
    path = current.fileName();
    current.allKeys();
    if (current.status() != QSettings::FormatError) return std::nullopt;
  }
  const QString aside =
      QStringLiteral("%1.damaged-%2").arg(path).arg(QDateTime::currentMSecsSinceEpoch());
  if (!QFile::rename(path, aside)) return std::nullopt;
  return QFileInfo(aside).fileName();
}

void keepSettingsToOwner() {
  const QString file = QSettings().fileName();
  if (makePrivateFolder(QFileInfo(file).absolutePath())) keepFileToOwner(file, true);
}

}  // namespace crossflow::core
