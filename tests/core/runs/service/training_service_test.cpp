// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/service/training_service.h"

#include <signal.h>

#include <catch2/catch.hpp>
#include <memory>

#include "core/runs/folder/run_lock.h"
#include "core/runs/plan/plan_presets.h"
#include "tests/core/runs/folder/fake_run.h"
#include "tests/support/event_recorder.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

const QString kTrainer = QStringLiteral(CROSSFLOW_FAKE_TRAINER);

// A service on the folders of a test, and what it has said.
struct Desk {
  explicit Desk(const TempDir& root, QStringList opened = {})
      : service({text(root.path()), std::move(opened), kTrainer, 50}) {
    QObject::connect(&service, &TrainingService::refused,
                     [this](const QString&, const Failure& f) { refusal = f.sentence; });
    QObject::connect(&service, &TrainingService::done, [this] { ++done; });
    QObject::connect(&service, &TrainingService::planned, [this](const QString& f) { plan = f; });
    QObject::connect(&service, &TrainingService::eventsArrived,
                     [this](const QString&, const RunEvents& more, bool restarted, bool all) {
                       if (restarted) events.clear();
                       events.insert(events.end(), more.begin(), more.end());
                       complete = all;
                     });
  }
  bool becomes(const QString& folder, RunCondition condition, int milliseconds = 10'000) {
    return spinUntil(
        [&] {
          const RunRecord* run = service.find(folder);
          return run != nullptr && run->condition == condition;
        },
        milliseconds);
  }

  TrainingService service;
  QString refusal, plan;
  int done = 0;
  RunEvents events;
  bool complete = false;
};

}  // namespace

TEST_CASE("a run starts detached, reports, stops and goes on", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("my run"),
                                 "status running 1 10\n"
                                 "event {\"kind\":\"metrics\",\"step\":1,\"loss\":0.5}\n"
                                 "beat STOP\n"
                                 "event {\"kind\":\"stopped\",\"step\":1}\n"
                                 "status stopped 1 10\n");
  Desk desk(root);
  REQUIRE(desk.becomes(folder, RunCondition::Draft));
  desk.service.follow(folder);
  desk.service.start(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Running));
  REQUIRE(spinUntil([&] { return !desk.events.empty(); }));
  CHECK(desk.events[0].value(QStringLiteral("loss")) == 0.5);
  CHECK(desk.complete);

  desk.service.start(folder);
  REQUIRE(spinUntil([&] { return !desk.refusal.isEmpty(); }));
  CHECK(desk.refusal.contains(QStringLiteral("running already")));
  desk.service.remove(folder);
  REQUIRE(spinUntil([&] { return desk.refusal.contains(QStringLiteral("is running.")); }));

  desk.service.stop(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Stopped));
  REQUIRE(spinUntil([&] { return desk.events.size() == 2; }));
  desk.service.start(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Running));
  desk.service.stop(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Stopped));
}

TEST_CASE("a run is paused, goes on, and goes on past its end", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"),
                                 "status running 1 10\n"
                                 "beat PAUSE\n"
                                 "status paused 2 10\n"
                                 "beat done\n"
                                 "status finished 10 10\n");
  Desk desk(root);
  REQUIRE(desk.becomes(folder, RunCondition::Draft));
  desk.service.pause(folder);
  REQUIRE(spinUntil([&] { return desk.refusal.contains(QStringLiteral("not running")); }));
  desk.service.start(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Running));
  desk.service.pause(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Paused));
  CHECK(desk.service.find(folder)->pauseAsked);
  CHECK(isActive(RunCondition::Paused));
  desk.service.lengthen(folder, 20);
  REQUIRE(spinUntil([&] { return desk.refusal.contains(QStringLiteral("is running.")); }));
  desk.service.pause(folder, false);
  REQUIRE(spinUntil([&] { return !desk.service.find(folder)->pauseAsked; }));
  CHECK_FALSE(QFile::exists(folder + QStringLiteral("/PAUSE")));
  put(folder + QStringLiteral("/done"), {});
  REQUIRE(desk.becomes(folder, RunCondition::Finished));

  desk.service.lengthen(folder, 10);
  REQUIRE(spinUntil([&] { return desk.refusal.contains(QStringLiteral("10 steps already")); }));
  put(folder + QStringLiteral("/PAUSE"), {});  // of somebody who killed it while it rested
  QFile::remove(folder + QStringLiteral("/done"));
  desk.service.lengthen(folder, 20);
  REQUIRE(desk.becomes(folder, RunCondition::Running));
  const QByteArray config = contentOf(folder + QStringLiteral("/config.json"));
  CHECK(config.contains("\"steps\": 20"));
  CHECK(config.contains("\"batchSize\": 4"));
  desk.service.kill(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Lost));
}

TEST_CASE("jobs outlive the program, which finds them again", "[runs]") {
  const TempDir root;
  const QString folder =
      makeRun(root, QStringLiteral("run"), "status running 1 10\nbeat go\nstatus finished 10 10\n");
  {
    Desk desk(root);
    desk.service.start(folder);
    REQUIRE(desk.becomes(folder, RunCondition::Running));
  }
  CHECK(lockStateOf(folder)->held);
  Desk again(root);
  REQUIRE(again.becomes(folder, RunCondition::Running));
  put(folder + QStringLiteral("/go"), {});
  REQUIRE(again.becomes(folder, RunCondition::Finished));
  CHECK(spinUntil([&] { return !lockStateOf(folder)->held; }));
}

TEST_CASE("a death without a word is seen", "[runs]") {
  const TempDir root;
  const QString folder =
      makeRun(root, QStringLiteral("run"), "status running 3 10\nbeat die\ndie\n");
  Desk desk(root);
  desk.service.start(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Running));
  put(folder + QStringLiteral("/die"), {});
  REQUIRE(desk.becomes(folder, RunCondition::Lost));
}

TEST_CASE("a rank's failure is shown with its cause, early deaths with their last words",
          "[runs]") {
  const TempDir root;
  const QString failing = makeRun(root, QStringLiteral("failing"),
                                  "status running 3 10\n"
                                  "error 1 out_of_memory The device ran out of memory.\n"
                                  "beat end\nstatus failed 3 10\nexit 14\n");
  const QString early = makeRun(root, QStringLiteral("early"), "say No such data.\nexit 11\n");
  Desk desk(root);
  desk.service.start(failing);
  desk.service.start(early);
  REQUIRE(desk.becomes(failing, RunCondition::Failed));
  CHECK(desk.service.find(failing)->problem->cause == QStringLiteral("out_of_memory"));
  put(failing + QStringLiteral("/end"), {});
  REQUIRE(desk.becomes(early, RunCondition::Failed));
  CHECK(desk.service.find(early)->problem->sentence == QStringLiteral("No such data."));
}

TEST_CASE("a run can be killed", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"), "status running 3 10\nbeat never\n");
  Desk desk(root);
  desk.service.start(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Running));
  desk.service.kill(folder);
  REQUIRE(desk.becomes(folder, RunCondition::Lost));
}

TEST_CASE("half lines and steps that come twice arrive as they are meant", "[runs]") {
  const TempDir root;
  const QString folder = makeRun(root, QStringLiteral("run"),
                                 "status running 2 10\n"
                                 "event {\"kind\":\"metrics\",\"step\":1,\"loss\":1}\n"
                                 "half {\"kind\":\"metrics\",\"st\n"
                                 "beat more\n"
                                 "half ep\":2,\"loss\":2}\n"
                                 "event \n"
                                 "event {\"kind\":\"resumed\",\"step\":1}\n"
                                 "event {\"kind\":\"metrics\",\"step\":2,\"loss\":3}\n"
                                 "status finished 10 10\n");
  Desk desk(root);
  desk.service.start(folder);
  desk.service.follow(folder);
  REQUIRE(spinUntil([&] { return desk.events.size() == 1; }));
  put(folder + QStringLiteral("/more"), {});
  REQUIRE(spinUntil([&] { return desk.events.size() == 4; }));
  CHECK(desk.events[1].value(QStringLiteral("loss")) == 2);
  CHECK(desk.events[3].value(QStringLiteral("loss")) == 3);
}

TEST_CASE("plans become runs; runs are duplicated, opened, forgotten and removed", "[runs]") {
  const TempDir root, elsewhere;
  Desk desk(root);
  TrainingPlan plan = planFor(QStringLiteral("tiny"));
  plan.name = QStringLiteral("Squares");
  plan.data.path = QStringLiteral("/pictures");
  desk.service.write(plan);
  REQUIRE(spinUntil([&] { return !desk.plan.isEmpty(); }));
  const QString first = desk.plan;
  CHECK(first.endsWith(QStringLiteral("/Squares")));
  REQUIRE(desk.becomes(first, RunCondition::Draft));
  desk.plan.clear();
  desk.service.write(plan);
  REQUIRE(spinUntil([&] { return !desk.plan.isEmpty(); }));
  CHECK(desk.plan.endsWith(QStringLiteral("/Squares-2")));

  // Cached latents go along with the list of their captions, without which nothing starts.
  put(first + QStringLiteral("/latents.safetensors"), "latents");
  put(first + QStringLiteral("/latents.jsonl"), "captions");
  desk.service.duplicate(first, QStringLiteral("Squares again"));
  const QString copy = text(root.path()) + QStringLiteral("/Squares again");
  REQUIRE(desk.becomes(copy, RunCondition::Draft));
  CHECK(QFile::exists(copy + QStringLiteral("/latents.safetensors")));
  CHECK(QFile::exists(copy + QStringLiteral("/latents.jsonl")));

  const QString other = makeRun(elsewhere, QStringLiteral("other"));
  desk.service.attach(other);
  REQUIRE(desk.becomes(other, RunCondition::Draft));
  CHECK(desk.service.opened() == QStringList{other});
  desk.service.detach(other);
  REQUIRE(spinUntil([&] { return desk.service.find(other) == nullptr; }));
  CHECK(desk.service.opened().isEmpty());
  desk.service.attach(text(elsewhere.path()));
  REQUIRE(spinUntil([&] { return desk.refusal.contains(QStringLiteral("not a training run")); }));

  desk.service.remove(first);
  REQUIRE(spinUntil([&] { return desk.service.find(first) == nullptr; }));
  CHECK_FALSE(QFile::exists(first));
}
