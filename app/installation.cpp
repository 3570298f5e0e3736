// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/installation.h"

#include "core/system/paths.h"

namespace crossflow {

QStringList environmentFolders() {
  const QString folder = qEnvironmentVariable("CROSSFLOW_MODELS");
  return folder.isEmpty() ? QStringList{} : QStringList{folder};
}

core::EngineOptions engineOptions(const QStringList& given, const QString& userModels) {
  core::EngineOptions options;
  options.modelFolders = given + QStringList{core::sharedFolder(), userModels};
  options.tokenizerFolder = core::sharedFolder() + QStringLiteral("/tokenizers");
  return options;
}

}  // namespace crossflow
