// SPDX-License-Identifier: GPL-3.0-or-later
// The window with a fake engine, as a program that crashes: a prompt that is the name of a signal
// ends the process with it, in the middle of the job. Tests look at the data folder it is given.

#include <signal.h>

#include <QApplication>
#include <QStandardPaths>

#include "app/studio/application.h"
#include "app/studio/supervisor.h"
#include "core/requests/request_text.h"
#include "tests/support/fake_engine.h"

using namespace crossflow;

namespace {

std::optional<core::Failure> crash(const core::GenerationRequest& request, int step) {
  const QString prompt = core::describe(request.source);
  if (step < 2) return std::nullopt;
  if (prompt == QStringLiteral("SIGSEGV")) ::raise(SIGSEGV);
  if (prompt == QStringLiteral("SIGABRT")) std::abort();
  return std::nullopt;
}

int runWindow(int argc, char** argv, const std::string& crashed) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication application(argc, argv);
  studio::CommandLine options;
  options.dataFolder = QString::fromLocal8Bit(argv[1]);
  options.theme = QStringLiteral("light");
  options.crash = QString::fromStdString(crashed);
  studio::Application program(application, options);
  tests::FakeScript script;
  script.steps = 4;
  script.step = std::chrono::milliseconds(20);
  script.failure = crash;
  const bool started = program.start([script](const core::Paths&) {
    return [script] {
      return std::make_unique<tests::FakeEngine>(script, std::make_shared<tests::FakeCounters>());
    };
  });
  return started ? QApplication::exec() : program.exitCode();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  return studio::keepAlive(
      [&](const std::string& crashed) { return runWindow(argc, argv, crashed); });
}
