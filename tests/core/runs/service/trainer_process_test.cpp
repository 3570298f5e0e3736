// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/service/trainer_process.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/core/runs/folder/fake_run.h"
#include "tests/support/event_recorder.h"

using namespace crossflow::core;
using namespace crossflow::tests;

namespace {

struct Question {
  explicit Question(const QString& program = QStringLiteral(CROSSFLOW_FAKE_TRAINER))
      : process(program) {
    QObject::connect(&process, &TrainerProcess::line,
                     [this](const QJsonObject& object) { lines.push_back(object); });
    QObject::connect(&process, &TrainerProcess::said,
                     [this](const QString& words) { said << words; });
    QObject::connect(&process, &TrainerProcess::finished, [this] { finished = true; });
    QObject::connect(&process, &TrainerProcess::failed, [this](const Failure& f) { failure = f; });
  }
  void ask(const TempDir& folder, const QByteArray& script) {
    put(text(folder / "script"), script);
    qputenv("FAKE_SCRIPT", QFile::encodeName(text(folder / "script")));
    process.start({QStringLiteral("check-data")}, text(folder.path()));
  }

  TrainerProcess process;
  std::vector<QJsonObject> lines;
  QStringList said;
  bool finished = false;
  std::optional<Failure> failure;
};

}  // namespace

TEST_CASE("answers come as JSON lines with a summary", "[runs]") {
  const TempDir folder;
  Question question;
  question.ask(folder,
               "json {\"kind\":\"progress\",\"done\":1,\"total\":2}\n"
               "json not json\nsay a warning\n"
               "json {\"kind\":\"summary\",\"pairs\":2}\n");
  REQUIRE(spinUntil([&] { return question.finished; }));
  CHECK(question.lines.size() == 2);
  CHECK(question.process.summary().value(QStringLiteral("pairs")).toInt() == 2);
  CHECK(question.said.size() == 2);
  CHECK_FALSE(question.process.isRunning());
}

TEST_CASE("a failure carries the trainer's last words", "[runs]") {
  const TempDir folder;
  Question question;
  question.ask(folder, "say first\nsay There is no such folder.\nexit 11\n");
  REQUIRE(spinUntil([&] { return question.failure.has_value(); }));
  CHECK(question.failure->sentence == QStringLiteral("There is no such folder."));
  question.failure.reset();
  question.ask(folder, "die\n");
  REQUIRE(spinUntil([&] { return question.failure.has_value(); }));
  CHECK(question.failure->sentence.contains(QStringLiteral("crashed")));
}

TEST_CASE("a missing trainer is a failure, not a silence", "[runs]") {
  Question question(QStringLiteral("/nowhere/crossflow-train"));
  question.process.start({QStringLiteral("check-data")});
  REQUIRE(spinUntil([&] { return question.failure.has_value(); }));
  CHECK(question.failure->kind == Failure::Kind::BadFile);
}

TEST_CASE("a cancelled question says nothing any more, and another may follow", "[runs]") {
  const TempDir folder;
  Question question;
  question.ask(folder, "json {\"n\":1}\nawait never\njson {\"n\":2}\n");
  REQUIRE(spinUntil([&] { return question.lines.size() == 1; }));
  question.process.cancel();
  CHECK_FALSE(question.process.isRunning());
  question.ask(folder, "json {\"n\":3}\n");
  REQUIRE(spinUntil([&] { return question.finished; }));
  CHECK(question.lines.size() == 2);
  CHECK_FALSE(question.failure);
}
