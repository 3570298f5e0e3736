// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/installation.h"

#include <QCoreApplication>
#include <QDir>

namespace crossflow {

QString sharedFolder() {
  return QDir::cleanPath(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/../share/crossflow-studio"));
}

QStringList environmentFolders() {
  const QString folder = qEnvironmentVariable("CROSSFLOW_MODELS");
  return folder.isEmpty() ? QStringList{} : QStringList{folder};
}

core::EngineOptions engineOptions(const QStringList& given, const QString& userModels) {
  core::EngineOptions options;
  options.modelFolders = given + QStringList{sharedFolder(), userModels};
  options.tokenizerFolder = sharedFolder() + QStringLiteral("/tokenizers");
  return options;
}

}  // namespace crossflow
