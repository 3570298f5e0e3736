// SPDX-License-Identifier: GPL-3.0-or-later
// A fault inside a job ends the window's process: it comes back by itself, with everything.
#include <signal.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>
#include <catch2/catch.hpp>

#include "core/storage/history_store.h"
#include "core/storage/session_store.h"
#include "core/system/paths.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

struct Window {
  explicit Window(const TempDir& folder)
      : data(QString::fromStdString((folder / "data").string())), paths(core::Paths::below(data)) {}
  ~Window() {
    process.terminate();
    if (!process.waitForFinished(10'000)) process.kill();
    process.waitForFinished();
  }

  void queue(const QStringList& prompts) const {
    auto database = core::Database::open(paths.database);
    REQUIRE(database.ok());
    core::SessionStore session(**database);
    for (const QString& prompt : prompts) REQUIRE(session.enqueue(promptRequest(prompt, 4)).ok());
  }

  void start() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromUtf8(kProgramFolder) + QStringLiteral("/crossflow-fake-studio"),
                  {data});
    REQUIRE(process.waitForStarted());
  }

  QStringList drawn() const {
    QStringList prompts;
    auto database = core::Database::open(paths.database);
    if (!database.ok()) return prompts;
    const core::HistoryStore history(**database);
    const auto rows = history.latest(10);
    if (!rows.ok()) return prompts;
    for (const core::PictureRow& row : *rows) prompts << row.prompt;
    return prompts;
  }

  bool draws(const QStringList& prompts, int milliseconds) {
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < milliseconds; process.waitForReadyRead(100)) {
      said += process.readAll();
      QStringList found = drawn();
      found.sort();
      if (found == prompts) return true;
    }
    return false;
  }

  QString data;
  core::Paths paths;
  QProcess process;
  QByteArray said;
};

}  // namespace

TEST_CASE("a crash inside the engine costs the job, not the work") {
  const TempDir folder;
  Window window(folder);
  const QString poison = GENERATE(QStringLiteral("SIGSEGV"), QStringLiteral("SIGABRT"));
  window.queue({QStringLiteral("a"), poison, QStringLiteral("b")});
  window.start();
  QElapsedTimer clock;
  clock.start();
  // Twice it ends the program, then it is set aside and the rest goes on.
  CHECK(window.draws({QStringLiteral("a"), QStringLiteral("b")}, 30'000));
  WARN("two crashes and two pictures: " << clock.elapsed() << " ms");
  window.process.waitForReadyRead(100);
  window.said += window.process.readAll();
  INFO(window.said.toStdString());
  CHECK(window.said.count("starting again") == 2);
  CHECK(window.process.state() == QProcess::Running);

  // SIGTERM: the orderly end, passed on to the window.
  window.process.terminate();
  REQUIRE(window.process.waitForFinished(10'000));
  CHECK(window.process.exitStatus() == QProcess::NormalExit);
  CHECK(window.process.exitCode() == 0);
  auto database = core::Database::open(window.paths.database);
  core::SessionStore session(**database);
  const auto entries = session.recover();
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].quarantined);
  CHECK(std::get<core::PromptLatent>(entries[0].request.source).prompt == poison);
}

TEST_CASE("a program that crashes at every start is given up") {
  const TempDir folder;
  Window window(folder);
  window.queue(QStringList(12, QStringLiteral("SIGABRT")));
  window.start();
  REQUIRE(window.process.waitForFinished(60'000));
  CHECK(window.process.exitCode() == 128 + SIGABRT);
  CHECK(window.process.readAll().contains("again and again"));
  auto database = core::Database::open(window.paths.database);
  core::SessionStore session(**database);
  CHECK(session.recover().size() == 12);  // nothing is lost
}
