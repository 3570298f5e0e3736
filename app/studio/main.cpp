// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "app/installation.h"
#include "app/studio/application.h"
#include "app/studio/engine_module.h"
#include "app/studio/start_again.h"
#include "app/studio/supervisor.h"
#include "core/system/engine_settings.h"
#include "core/system/settings.h"
#include "models/base/standard_streams.h"

using namespace crossflow;

namespace {

core::EngineOptions optionsFor(const core::Paths& paths) {
  core::EngineOptions options = engineOptions(environmentFolders(), paths.models);
  options.latentFolder = paths.latents;
  options.threads = core::settings::kThreads.get();
  options.together = !core::settings::kExactRepeat.get();
  return options;
}

constexpr const char* kOwnScale = "CROSSFLOW_OWN_SCALE";

/// Qt reads its scale once, before the application object is made. A scale of the user's
/// environment stands; one that this program has set before it started again does not.
void applyScale() {
  if (!qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR") && qEnvironmentVariableIsEmpty(kOwnScale)) {
    return;
  }
  const int percent = std::clamp(core::settings::kScale.get(), 50, 400);
  qunsetenv("QT_SCALE_FACTOR");
  if (percent == 100) return;
  qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
  qputenv(kOwnScale, "1");
}

/// Answers --help and --version, which need no display; false: it was not asked.
bool answered(int argc, char** argv) {
  const auto asks = [](const std::string_view word) {
    return word == "--help" || word == "-h" || word == "--version" || word == "-v";
  };
  if (std::none_of(argv + 1, argv + argc, asks)) return false;
  QCoreApplication plain(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  QCoreApplication::setApplicationVersion(QStringLiteral(CROSSFLOW_VERSION));
  return !studio::parseCommandLine(QCoreApplication::arguments());
}

/// Qt ends the program where it finds no display: that would be taken for a crash.
bool displayMissing(int argc, char** argv) {
  const bool chosen = !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") ||
                      std::any_of(argv + 1, argv + argc, [](const std::string_view word) {
                        return word == "-platform" || word == "--platform";
                      });
  return !chosen && qEnvironmentVariableIsEmpty("DISPLAY") &&
         qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

/// The window from its first to its last moment; `crash` as in CommandLine. Returns
/// how it ended.
studio::End runWindow(int argc, char** argv, const std::string& crash) {
  QCoreApplication::setOrganizationName(QStringLiteral("crossflow"));
  QCoreApplication::setApplicationName(QStringLiteral("crossflow-studio"));
  applyScale();
  QApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C");  // Qt has set the user's: files would be read with a comma
  QApplication::setApplicationDisplayName(QStringLiteral("CrossFlow Studio"));
  QApplication::setApplicationVersion(QStringLiteral(CROSSFLOW_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("crossflow-studio"));
  auto options = studio::parseCommandLine(QCoreApplication::arguments());
  if (!options) return {};
  options->crash = QString::fromStdString(crash);
  options->comeback = studio::takeComeback();
  studio::Application program(application, *options);
  const bool started = program.start([](const core::Paths& paths) {
    return [engine = optionsFor(paths)] { return studio::loadEngine(engine); };
  });
  if (started) QApplication::exec();
  return program.end();
}

}  // namespace

int main(int argc, char** argv) {
  models::holdStandardStreams();
  if (answered(argc, argv)) return EXIT_SUCCESS;
  if (displayMissing(argc, argv)) {
    std::fputs(
        "crossflow-studio: There is no display (DISPLAY and WAYLAND_DISPLAY are not set). "
        "Without one, the program crossflow makes pictures: crossflow render --help\n",
        stderr);
    return EXIT_FAILURE;
  }
  return studio::keepAlive(
      [&](const std::string& crash) { return studio::finish(runWindow(argc, argv, crash), argv); });
}
