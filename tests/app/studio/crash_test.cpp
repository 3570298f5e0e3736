// SPDX-License-Identifier: GPL-3.0-or-later
// A fault inside a job ends the window's process: it comes back by itself, with everything.
#include <signal.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
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

  bool says(const QByteArray& words, int milliseconds) {
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < milliseconds; process.waitForReadyRead(50)) {
      said += process.readAll();
      if (said.contains(words) || log().contains(words)) return true;
    }
    return false;
  }

  QByteArray log() const {
    QFile file(paths.log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  void end() {
    process.terminate();
    REQUIRE(process.waitForFinished(10'000));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 0);
  }

  std::vector<core::JournalEntry> left() const {
    auto database = core::Database::open(paths.database);
    REQUIRE(database.ok());
    return core::SessionStore(**database).recover();
  }

  /// What the prompt page keeps; written if `prompt` is not empty.
  QString pagePrompt(const QString& prompt = {}) const {
    auto database = core::Database::open(paths.database);
    REQUIRE(database.ok());
    core::SessionStore session(**database);
    QJsonObject page = session.page(QStringLiteral("prompt"));
    if (prompt.isEmpty()) return page[QStringLiteral("prompt")].toString();
    page[QStringLiteral("prompt")] = prompt;
    REQUIRE(!session.savePage(QStringLiteral("prompt"), page));
    return prompt;
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

  window.end();  // SIGTERM: the orderly end, passed on to the window
  const auto entries = window.left();
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].quarantined);
  CHECK(std::get<core::PromptLatent>(entries[0].request.source).prompt == poison);
}

TEST_CASE("a log-out ends the program while it says that the history cannot be opened") {
  const TempDir folder;
  Window window(folder);
  REQUIRE(QDir().mkpath(window.paths.database));  // a folder in its place
  window.start();
  CHECK_FALSE(window.process.waitForFinished(3'000));  // somebody is to read it
  QElapsedTimer clock;
  bool ended = false;
  for (clock.start(); !ended && clock.elapsed() < 60'000;) {
    window.process.terminate();  // however late its handler is there
    ended = window.process.waitForFinished(1'000);
  }
  CHECK(ended);
}

TEST_CASE("a program that crashes at every start is given up") {
  const TempDir folder;
  Window window(folder);
  window.queue(QStringList(12, QStringLiteral("SIGABRT")));
  window.start();
  REQUIRE(window.process.waitForFinished(60'000));
  CHECK(window.process.exitCode() == 128 + SIGABRT);
  CHECK(window.process.readAll().contains("again and again"));
  CHECK(window.left().size() == 12);  // nothing is lost
}

TEST_CASE("after a fault of the card the program comes back by itself and draws what failed") {
  const TempDir folder;
  Window window(folder);
  window.start();
  REQUIRE(window.says("engine ready", 30'000));
  window.end();  // its pages are written
  window.pagePrompt(QStringLiteral("what I wrote"));
  QFile::remove(window.paths.log);
  window.queue({QStringLiteral("a"), QStringLiteral("FAULT ONCE"), QStringLiteral("b")});
  window.start();
  const qint64 process = window.process.processId();
  REQUIRE(window.says("the card fails", 30'000));
  QElapsedTimer clock;
  clock.start();
  REQUIRE(window.says("was ended by The card is gone", 30'000));
  const qint64 back = clock.elapsed();
  REQUIRE(window.draws({QStringLiteral("FAULT ONCE"), QStringLiteral("a"), QStringLiteral("b")},
                       30'000));
  WARN("from the fault to the new window " << back << " ms, to the last picture " << clock.elapsed()
                                           << " ms");
  INFO(window.said.toStdString());
  CHECK_FALSE(window.said.contains("starting again"));  // no crash: the same process
  CHECK(window.process.processId() == process);
  window.end();
  CHECK(window.left().empty());
  CHECK(window.pagePrompt() == QStringLiteral("what I wrote"));
}

TEST_CASE("a job that makes the card fail twice is set aside, and the others are drawn") {
  const TempDir folder;
  Window window(folder);
  window.queue({QStringLiteral("a"), QStringLiteral("FAULT"), QStringLiteral("b")});
  window.start();
  CHECK(window.draws({QStringLiteral("a"), QStringLiteral("b")}, 30'000));
  CHECK(window.log().count("was ended by The card is gone") == 2);
  window.end();
  const auto entries = window.left();
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].quarantined);
  CHECK(entries[0].attempts == 2);
  CHECK(std::get<core::PromptLatent>(entries[0].request.source).prompt == QStringLiteral("FAULT"));
}

TEST_CASE("a card that fails at every start does not make the program start for ever") {
  const TempDir folder;
  Window window(folder);
  window.queue(QStringList(12, QStringLiteral("FAULT")));
  window.start();
  REQUIRE(window.says("does not start itself again", 60'000));
  CHECK(window.log().count("was ended by The card is gone") == 3);
  CHECK_FALSE(window.process.waitForFinished(1000));  // it waits for the user
  window.end();
  const auto entries = window.left();
  CHECK(entries.size() == 12);  // nothing is lost
  int attempts = 0;
  for (const auto& entry : entries) attempts += entry.attempts;
  CHECK(attempts == 4);  // the first two, twice each
}
