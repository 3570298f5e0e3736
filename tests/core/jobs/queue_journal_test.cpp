// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/queue_journal.h"

#include <catch2/catch.hpp>

#include "core/requests/request_text.h"
#include "tests/support/event_recorder.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

FakeScript slowBench() {
  FakeScript script;
  script.step = std::chrono::milliseconds(10);
  script.steps = 500;
  return script;
}

// One life of the program; leaving it without suspend() is a crash.
struct Life {
  explicit Life(const Database& database, const FakeScript& script = slowBench())
      : session(database),
        service(
            [script] {
              return std::make_unique<FakeEngine>(script, std::make_shared<FakeCounters>());
            },
            {}),
        journal(std::make_unique<QueueJournal>(service, session)) {}

  bool started() {
    return spinUntil(
        [this] { return !service.renders().empty() && service.renders().front().running; });
  }

  SessionStore session;
  InferenceService service;
  std::unique_ptr<QueueJournal> journal;
};

QString promptOf(const QueuedRender& render) {
  return std::get<PromptLatent>(render.request.source).prompt;
}

}  // namespace

TEST_CASE("the queue comes back in its order after a crash, without what was done") {
  const TempDir folder;
  auto database = Database::open(QString::fromStdString((folder / "h.sqlite").string()));
  REQUIRE(database.ok());
  {
    Life life(**database);
    const JobId gone = life.service.submit(promptRequest(QStringLiteral("gone")));
    life.service.submit(promptRequest(QStringLiteral("b")));
    const JobId c = life.service.submit(promptRequest(QStringLiteral("c")));
    life.service.cancel(gone);
    REQUIRE(spinUntil(
        [&] { return life.service.renders().size() == 2 && life.service.renders()[0].running; }));
    life.service.submit(promptRequest(QStringLiteral("d")));
    life.service.move(c, 1);
    life.journal.reset();
  }
  Life life(**database);
  CHECK(life.journal->recover().empty());
  const auto renders = life.service.renders();
  REQUIRE(renders.size() == 3);
  CHECK(promptOf(renders[0]) == QStringLiteral("b"));
  CHECK(promptOf(renders[1]) == QStringLiteral("d"));
  CHECK(promptOf(renders[2]) == QStringLiteral("c"));
}

TEST_CASE("what crashes the program twice is set aside, what merely waited is not") {
  const TempDir folder;
  auto database = Database::open(QString::fromStdString((folder / "h.sqlite").string()));
  REQUIRE(database.ok());
  for (int crash = 0; crash < 2; ++crash) {
    Life life(**database);
    life.journal->recover();
    if (crash == 0) {
      life.service.submit(promptRequest(QStringLiteral("poison")));
      life.service.submit(promptRequest(QStringLiteral("patient")));
    }
    REQUIRE(life.started());
    life.journal.reset();
  }
  Life life(**database);
  const auto aside = life.journal->recover();
  REQUIRE(aside.size() == 1);
  CHECK(std::get<PromptLatent>(aside[0].request.source).prompt == QStringLiteral("poison"));
  REQUIRE(life.service.renders().size() == 1);
  CHECK(promptOf(life.service.renders()[0]) == QStringLiteral("patient"));

  // What was set aside is still there at the next start, until it is tried again.
  life.service.cancelAll();
  CHECK(spinUntil([&] { return life.service.renders().empty(); }));
  life.journal->suspend();
  Life next(**database);
  const auto still = next.journal->recover();
  REQUIRE(still.size() == 1);
  CHECK(next.service.renders().empty());
  next.journal->tryAgain(still);
  REQUIRE(next.started());
  CHECK(promptOf(next.service.renders()[0]) == QStringLiteral("poison"));
  next.service.cancelAll();
  CHECK(spinUntil([&] { return next.service.renders().empty(); }));
  CHECK(next.session.recover().empty());
}

TEST_CASE("an orderly end does not count as a crash, however often") {
  const TempDir folder;
  auto database = Database::open(QString::fromStdString((folder / "h.sqlite").string()));
  REQUIRE(database.ok());
  for (int start = 0; start < 4; ++start) {
    Life life(**database);
    CHECK(life.journal->recover().empty());
    if (start == 0) life.service.submit(promptRequest(QStringLiteral("long")));
    REQUIRE(life.started());
    life.journal->suspend();
  }
}

TEST_CASE("a fault that poisons the process counts for the job that had it and for no other") {
  const TempDir folder;
  auto database = Database::open(QString::fromStdString((folder / "h.sqlite").string()));
  REQUIRE(database.ok());
  FakeScript script = slowBench();
  script.failure = [](const GenerationRequest& request, int step) -> std::optional<Failure> {
    if (describe(request.source) != QStringLiteral("fault") || step < 20) return std::nullopt;
    return Failure{Failure::Kind::Device, QStringLiteral("The card is gone"), {}};
  };
  const int last = GENERATE(0, 1);
  {
    SessionStore session(**database);
    InferenceService::Options two;
    two.devices = {QStringLiteral("one"), QStringLiteral("two")};
    InferenceService service(
        [script] { return std::make_unique<FakeEngine>(script, std::make_shared<FakeCounters>()); },
        two);
    QueueJournal journal(service, session);
    EventRecorder events(service);
    const JobId poison = service.submit(promptRequest(QStringLiteral("fault")));
    service.submit(promptRequest(QStringLiteral("runs")));
    service.submit(promptRequest(QStringLiteral("waits")));
    REQUIRE(spinUntil([&] { return service.renders().size() == 2; }));
    CHECK(events.has<Failure>(poison));
    // Nobody gets the one that waits, also not when the other is done.
    service.cancel(service.renders()[0].id);
    REQUIRE(spinUntil([&] { return service.renders().size() == 1; }));
    for (int i = 0; i < 20; ++i) spinUntil([] { return false; }, 10);
    CHECK_FALSE(service.renders()[0].running);
    if (last == 1) journal.suspend();  // an orderly end afterwards changes nothing
  }
  const auto entries = SessionStore(**database).recover();
  REQUIRE(entries.size() == 3);
  for (const JournalEntry& entry : entries) {
    CHECK_FALSE(entry.quarantined);
    CHECK(entry.attempts == (describe(entry.request.source) == QStringLiteral("fault") ? 1 : 0));
  }
}
