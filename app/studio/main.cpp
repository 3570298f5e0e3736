// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "app/installation.h"
#include "app/studio/application.h"
#include "app/studio/engine_module.h"
#include "core/storage/settings.h"

using namespace crossflow;

namespace {

core::EngineOptions optionsFor(const core::Paths& paths) {
  core::EngineOptions options = engineOptions({}, paths.models);
  options.threads = core::settings::kThreads.get();
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
  const auto options = studio::parseCommandLine(QCoreApplication::arguments());
  if (!options) return 0;
  studio::Application program(application, *options);
  const bool started = program.start([](const core::Paths& paths) {
    return [engine = optionsFor(paths)] { return studio::loadEngine(engine); };
  });
  return started ? QApplication::exec() : program.exitCode();
}
