// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <algorithm>
#include <clocale>

#include "app/installation.h"
#include "app/studio/application.h"
#include "app/studio/engine_module.h"
#include "app/studio/supervisor.h"
#include "core/system/settings.h"
#include "models/base/standard_streams.h"

using namespace crossflow;

namespace {

core::EngineOptions optionsFor(const core::Paths& paths) {
  core::EngineOptions options = engineOptions({}, paths.models);
  options.threads = core::settings::kThreads.get();
  return options;
}

/// Qt reads its scale once, before the application object is made.
void applyScale() {
  const int percent = std::clamp(core::settings::kScale.get(), 50, 400);
  if (percent != 100 && qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR"))
    qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

/// The window from its first to its last moment; `crash` as in CommandLine.
int runWindow(int argc, char** argv, const std::string& crash) {
  QCoreApplication::setOrganizationName(QStringLiteral("crossflow"));
  QCoreApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  applyScale();
  QApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C");  // Qt has set the user's: files would be read with a comma
  QApplication::setApplicationDisplayName(QStringLiteral("CrossFlow Studio"));
  QApplication::setApplicationVersion(QStringLiteral(CROSSFLOW_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("crossflow-studio"));
  auto options = studio::parseCommandLine(QCoreApplication::arguments());
  if (!options) return 0;
  options->crash = QString::fromStdString(crash);
  studio::Application program(application, *options);
  const bool started = program.start([](const core::Paths& paths) {
    return [engine = optionsFor(paths)] { return studio::loadEngine(engine); };
  });
  return started ? QApplication::exec() : program.exitCode();
}

}  // namespace

int main(int argc, char** argv) {
  models::holdStandardStreams();
  return studio::keepAlive([&](const std::string& crash) { return runWindow(argc, argv, crash); });
}
