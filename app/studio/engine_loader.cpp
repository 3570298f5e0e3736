// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <stdexcept>

#include "app/studio/engine_module.h"
#include "models/base/working_folder.h"

namespace crossflow::studio {

namespace {

using MakeEngine = core::Engine* (*)(const core::EngineOptions&);

// Beside the program in a build folder, below lib in an installation.
QString modulePath() {
  const QString folder = QCoreApplication::applicationDirPath();
  const QString name = QStringLiteral("crossflow_engine_module.so");
  QString beside = folder + QLatin1Char('/') + name;
  if (QFileInfo::exists(beside)) return beside;
  return folder + QStringLiteral("/../lib/crossflow-studio/") + name;
}

}  // namespace

std::unique_ptr<core::Engine> loadEngine(const core::EngineOptions& options) {
  // LibTorch's mathematics library ends programs whose folder was deleted.
  if (models::workingFolderIsGone()) QDir::setCurrent(QDir::homePath());
  if (models::workingFolderIsGone()) QDir::setCurrent(QDir::rootPath());
  QLibrary library(modulePath());
  library.setLoadHints(QLibrary::PreventUnloadHint);
  const auto make = reinterpret_cast<MakeEngine>(library.resolve("crossflowMakeEngine"));
  if (make == nullptr) {
    throw std::runtime_error("the engine cannot be loaded: " + library.errorString().toStdString());
  }
  return std::unique_ptr<core::Engine>(make(options));
}

}  // namespace crossflow::studio
