// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>

#include "app/studio/application.h"
#include "app/studio/engine_module.h"
#include "core/storage/settings.h"

namespace {

// What came with the program, then what the user has.
crossflow::core::EngineOptions engineOptions(const crossflow::core::Paths& paths) {
  const QDir shared(QCoreApplication::applicationDirPath() +
                    QStringLiteral("/../share/crossflow-studio"));
  crossflow::core::EngineOptions options;
  options.modelFolders = {paths.models, QDir::cleanPath(shared.absolutePath())};
  options.tokenizerFolder = shared.absoluteFilePath(QStringLiteral("tokenizers"));
  options.threads = crossflow::core::settings::kThreads.get();
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("crossflow"));
  QApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  QApplication::setApplicationDisplayName(QStringLiteral("CrossFlow Studio"));
  QApplication::setApplicationVersion(QStringLiteral(CROSSFLOW_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("crossflow-studio"));
  const auto options = crossflow::studio::parseCommandLine(QCoreApplication::arguments());
  if (!options) return 0;
  crossflow::studio::Application program(application, *options);
  const bool started = program.start([](const crossflow::core::Paths& paths) {
    return [engine = engineOptions(paths)] { return crossflow::studio::loadEngine(engine); };
  });
  return started ? QApplication::exec() : program.exitCode();
}
