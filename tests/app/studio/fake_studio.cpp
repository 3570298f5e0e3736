// SPDX-License-Identifier: GPL-3.0-or-later
// The window with a fake engine, as a program that crashes: a prompt that is the name of a signal
// ends the process with it, in the middle of the job; "FAULT" is a fault of the graphics card,
// after which every job of the process fails, and "FAULT ONCE" one that does not come again. Tests
// look at the data folder it is given.

#include <signal.h>

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <atomic>
#include <cstdio>

#include "app/studio/application.h"
#include "app/studio/start_again.h"
#include "app/studio/supervisor.h"
#include "core/requests/request_text.h"
#include "tests/support/fake_engine.h"

using namespace crossflow;

namespace {

/// As a card does it: once it has failed it fails for ever, whatever it is asked.
std::optional<core::Failure> fault(const QString& prompt, const QString& data) {
  static std::atomic<bool> poisoned = false;
  if (prompt == QStringLiteral("FAULT ONCE")) {
    QFile before(data + QStringLiteral("/fault"));
    if (!before.exists()) poisoned = before.open(QIODevice::WriteOnly);
  }
  if (prompt == QStringLiteral("FAULT")) poisoned = true;
  if (!poisoned) return std::nullopt;
  std::fputs("the card fails\n", stderr);
  return core::Failure{core::Failure::Kind::Device, QStringLiteral("The card is gone"), {}};
}

std::optional<core::Failure> crash(const core::GenerationRequest& request, int step,
                                   const QString& data) {
  const QString prompt = core::describe(request.source);
  if (step < 2) return std::nullopt;
  if (prompt == QStringLiteral("SIGSEGV")) ::raise(SIGSEGV);
  if (prompt == QStringLiteral("SIGABRT")) std::abort();
  return fault(prompt, data);
}

studio::End runWindow(int argc, char** argv, const std::string& crashed) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication application(argc, argv);
  studio::CommandLine options;
  options.dataFolder = QString::fromLocal8Bit(argv[1]);
  options.theme = QStringLiteral("light");
  options.crash = QString::fromStdString(crashed);
  options.comeback = studio::takeComeback();
  studio::Application program(application, options);
  tests::FakeScript script;
  script.steps = 4;
  script.step = std::chrono::milliseconds(20);
  script.failure = [data = options.dataFolder](const core::GenerationRequest& request, int step) {
    return crash(request, step, data);
  };
  const bool started = program.start([script](const core::Paths&) {
    return [script] {
      return std::make_unique<tests::FakeEngine>(script, std::make_shared<tests::FakeCounters>());
    };
  });
  if (started) QApplication::exec();
  return program.end();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  return studio::keepAlive([&](const std::string& crashed) {
    return studio::finish(runWindow(argc, argv, crashed), argv);
  });
}
