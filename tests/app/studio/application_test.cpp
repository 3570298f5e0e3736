// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/application.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <catch2/catch.hpp>

#include "core/requests/request_limits.h"
#include "core/requests/request_text.h"
#include "core/runs/plan/model_sizes.h"
#include "core/runs/plan/plan_presets.h"
#include "core/system/settings.h"
#include "tests/support/event_recorder.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temp_dir.h"
#include "ui/generate/generate_page.h"
#include "ui/shared/remembered_models.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

studio::CommandLine below(const TempDir& folder) {
  studio::CommandLine options;
  options.dataFolder = QString::fromStdString(folder.path().string());
  options.theme = QStringLiteral("light");
  return options;
}

studio::EngineMaker fakes(const FakeScript& script = {}) {
  return [script](const core::Paths&) {
    return
        [script] { return std::make_unique<FakeEngine>(script, std::make_shared<FakeCounters>()); };
  };
}

FakeScript fragile() {
  FakeScript script;
  script.failure = [](const core::GenerationRequest& request, int) -> std::optional<core::Failure> {
    if (core::describe(request.source) != QStringLiteral("FAULT")) return std::nullopt;
    return core::Failure{core::Failure::Kind::Device, QStringLiteral("The card is gone"), {}};
  };
  return script;
}

}  // namespace

TEST_CASE("the window comes to the screen and the models follow") {
  const TempDir folder;
  studio::Application program(*qApp, below(folder));
  REQUIRE(program.start(fakes()));
  REQUIRE(QTest::qWaitForWindowExposed(&program.window()));
  CHECK(spinUntil([&] { return !program.service().models().empty(); }));
}

TEST_CASE("a first start knows the starter before the engine has answered") {
  core::settings::kRememberedModels.reset();
  const TempDir folder;
  studio::Application program(*qApp, below(folder));
  REQUIRE(program.start(fakes()));
  CHECK(ui::modelTitle({}).startsWith(QStringLiteral("Starter")));
  REQUIRE_FALSE(ui::rememberedModels().empty());
  CHECK(ui::rememberedModels().front().defaultGuidance == 1.5);
}

TEST_CASE("a second start hands its picture over and ends; after the first it may start") {
  const TempDir folder;
  {
    studio::Application first(*qApp, below(folder));
    REQUIRE(first.start(fakes()));
    studio::SingleInstance second(core::Paths::below(below(folder).dataFolder).lock);
    CHECK(second.claim(QStringLiteral("/tmp/none.png")) == studio::SingleInstance::Role::Answered);
    CHECK(spinUntil([&] { return first.window().banner().isVisible(); }));
  }
  studio::Application again(*qApp, below(folder));
  CHECK(again.start(fakes()));
}

TEST_CASE("a render that was waiting at an orderly end goes on at the next start") {
  const TempDir folder;
  FakeScript slow;
  slow.step = std::chrono::milliseconds(10);
  slow.steps = 100;
  for (int start = 0; start < 4; ++start) {
    studio::Application program(*qApp, below(folder));
    REQUIRE(program.start(fakes(slow)));
    if (start == 0) program.service().submit(promptRequest(QStringLiteral("a cat")));
    CHECK(spinUntil([&] {
      return program.service().renders().size() == 1 && program.service().renders()[0].running;
    }));
  }
}

TEST_CASE("texts are translated, plurals too") {
  const TempDir folder;
  core::settings::kLanguage.set(QStringLiteral("de"));
  {
    studio::Application program(*qApp, below(folder));
    REQUIRE(program.start(fakes()));
    CHECK(QCoreApplication::translate("RunBar", "Render") == QStringLiteral("Erzeugen"));
    CHECK(ui::GeneratePage::tr("%n picture(s)", nullptr, 1) == QStringLiteral("1 Bild"));
    CHECK(ui::GeneratePage::tr("%n picture(s)", nullptr, 3) == QStringLiteral("3 Bilder"));
    // Sentences of core, too.
    CHECK(core::presetsFor(QStringLiteral("tiny"))[1].title == QStringLiteral("Kurzer Blick"));
    CHECK(core::titleOf(*core::findModelSize(QStringLiteral("tiny")))
              .startsWith(QStringLiteral("Winzig")));
    CHECK(core::problemsOf({}).front().sentence ==
          QStringLiteral("Es sind keine Trainingsdaten gewählt."));
    const auto fault = core::faultOf(core::GenerationRequest{});
    REQUIRE(fault);
    CHECK(fault->sentence == QStringLiteral("„source.prompt“ ist leer."));
    CHECK(fault->suggestion == QStringLiteral("Beschreiben Sie das Bild mit ein paar Worten."));
  }
  core::settings::kLanguage.reset();
}

TEST_CASE("a language without a translation gets English, plurals included") {
  const TempDir folder;
  core::settings::kLanguage.set(QStringLiteral("fi"));
  {
    studio::Application program(*qApp, below(folder));
    REQUIRE(program.start(fakes()));
    CHECK(ui::GeneratePage::tr("%n picture(s)", nullptr, 1) == QStringLiteral("1 picture"));
  }
  core::settings::kLanguage.reset();
}

TEST_CASE("no text widens a panel beyond its place, whatever the language") {
  const TempDir folder;
  for (const char* language : {"en", "de", "es", "ja", "zh_CN"}) {
    core::settings::kLanguage.set(QString::fromLatin1(language));
    studio::Application program(*qApp, below(folder));
    REQUIRE(program.start(fakes()));
    ui::MainWindow& window = program.window();
    window.resize(1280, 820);
    for (int i = 0; i < window.pageCount(); ++i) {
      window.openPage(i);
      QTest::qWait(20);
      for (const QScrollArea* area : window.page(i)->findChildren<QScrollArea*>()) {
        const bool scrolls = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        if (scrolls || !area->isVisible() || area->widget() == nullptr) continue;
        INFO(language << ", page " << i);
        CHECK(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
      }
    }
  }
  core::settings::kLanguage.reset();
}

TEST_CASE("the command line is understood") {
  const auto options = studio::parseCommandLine({QStringLiteral("studio"), QStringLiteral("--data"),
                                                 QStringLiteral("/d"), QStringLiteral("--theme"),
                                                 QStringLiteral("dark"), QStringLiteral("a.png")});
  REQUIRE(options);
  CHECK(options->dataFolder == QStringLiteral("/d"));
  CHECK(options->theme == QStringLiteral("dark"));
  CHECK(options->picture == QStringLiteral("a.png"));
  CHECK_FALSE(studio::parseCommandLine({QStringLiteral("studio"), QStringLiteral("--nonsense")}));
}

TEST_CASE("after a fault of the card the next start says what was lost and what comes back") {
  const TempDir folder;
  studio::CommandLine options = below(folder);
  {
    studio::Application program(*qApp, options);
    REQUIRE(program.start(fakes(fragile())));
    program.service().submit(promptRequest(QStringLiteral("FAULT")));
    program.service().submitFilm({{promptRequest(QStringLiteral("a"))}, {}, {}, {}});
    QApplication::exec();  // ends by itself
    CHECK(program.end().again);
    options.comeback = program.end().comeback;
  }
  CHECK(options.comeback.faults == 1);
  CHECK(options.comeback.films == 1);
  studio::Application program(*qApp, options);
  REQUIRE(program.start(fakes()));
  const QString told = program.window().banner().text();
  CHECK(told.contains(QStringLiteral("The card is gone. The program started itself again")));
  CHECK(told.contains(QStringLiteral("must be started again by hand")));
  REQUIRE(QTest::qWaitForWindowExposed(&program.window()));
  const ui::Banner& banner = program.window().banner();
  REQUIRE(banner.isVisible());
  // In its corner, although it was shown before the window had its size.
  CHECK(banner.parentWidget()->width() - banner.geometry().right() < 40);
  CHECK(banner.parentWidget()->height() - banner.geometry().bottom() < 40);
  CHECK(program.service().renders().size() == 1);
}

TEST_CASE("when starting again does not help the processor is offered, and the queue waits") {
  const TempDir folder;
  studio::CommandLine options = below(folder);
  options.comeback.faults = 3;
  {
    studio::Application program(*qApp, options);
    REQUIRE(program.start(fakes(fragile())));
    program.service().submit(promptRequest(QStringLiteral("FAULT")));
    const ui::Banner& banner = program.window().banner();
    REQUIRE(spinUntil([&] { return banner.text().contains(QStringLiteral("again and again")); }));
    CHECK(program.service().paused());
    CHECK_FALSE(program.end().again);
    program.service().setPaused(false);  // whoever lets it go on anyway finds it paused again
    program.service().submit(promptRequest(QStringLiteral("FAULT")));
    REQUIRE(spinUntil([&] { return program.service().paused(); }));
    QPushButton* processor = nullptr;
    for (auto* button : banner.findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Use the processor")) processor = button;
    REQUIRE(processor != nullptr);
    processor->click();
    CHECK(program.end().again);
    CHECK(core::settings::kDevice.get() == QStringLiteral("cpu"));
    CHECK(program.end().comeback.faults == 4);
  }
  core::settings::kDevice.reset();
}

TEST_CASE("a picture between two faults starts their count anew") {
  const TempDir folder;
  studio::CommandLine options = below(folder);
  options.comeback.faults = 3;
  studio::Application program(*qApp, options);
  REQUIRE(program.start(fakes(fragile())));
  program.service().submit(promptRequest(QStringLiteral("a")));
  program.service().submit(promptRequest(QStringLiteral("FAULT")));
  QApplication::exec();
  CHECK(program.end().again);
  CHECK(program.end().comeback.faults == 1);
}

TEST_CASE("a dialog that is open does not keep the program from starting again") {
  const TempDir folder;
  studio::Application program(*qApp, below(folder));
  REQUIRE(program.start(fakes(fragile())));
  REQUIRE(QTest::qWaitForWindowExposed(&program.window()));
  bool open = false;
  QTimer::singleShot(0, [&] {
    QTimer::singleShot(100, [&] {
      open = QApplication::activeModalWidget() != nullptr;
      program.service().submit(promptRequest(QStringLiteral("FAULT")));
    });
    program.window().openSettings();
  });
  QApplication::exec();
  CHECK(open);
  CHECK(program.end().again);
}
