// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/generate_page.h"

#include <QClipboard>
#include <QListWidget>
#include <QMimeData>
#include <catch2/catch.hpp>

#include "core/pictures/picture_file.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/shared/examples.h"

using namespace crossflow;
using namespace crossflow::tests;
using std::chrono::milliseconds;

namespace {

ui::PromptEdit& prompt(UiBench& bench) {
  return UiBench::find<ui::PromptEdit>(bench.page<ui::GeneratePage>(), text("Prompt"));
}

void type(UiBench& bench, const char* words) {
  QTest::keyClicks(&prompt(bench), text(words));
}

void drop(UiBench& bench, const QString& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(bench.window.get(), &enter);
  CHECK(enter.isAccepted());
  QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(bench.window.get(), &dropped);
}

}  // namespace

TEST_CASE("Enter renders, the picture is saved, listed and in the history") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  type(bench, "a red cat");
  QTest::keyClick(&prompt(bench), Qt::Key_Return, Qt::ShiftModifier);
  type(bench, "on grass");
  QTest::keyClick(&prompt(bench), Qt::Key_Return);
  REQUIRE(bench.idle());
  CHECK(bench.counters->runs == 1);
  REQUIRE(page.pictures().rowCount() == 1);
  const core::Picture* picture = page.pictures().picture(page.pictures().index(0));
  REQUIRE(picture != nullptr);
  CHECK(std::get<core::PromptLatent>(picture->request.source).prompt ==
        text("a red cat\non grass"));
  const auto read = core::readPictureRequest(picture->path);
  REQUIRE(read.ok());
  CHECK(*read == picture->request);
  CHECK(bench.history.find({text("grass")})->size() == 1);
  CHECK(bench.presets.recentPrompts(1).front().contains(text("red cat")));
}

TEST_CASE("at a first start Enter draws an example, and typing replaces it") {
  UiBench bench;
  CHECK(prompt(bench).prompt() == ui::examplePrompts().front());
  QTest::keyClick(&prompt(bench), Qt::Key_Return);
  REQUIRE(bench.idle());
  CHECK(bench.page<ui::GeneratePage>().pictures().rowCount() == 1);
  type(bench, "a cat");
  CHECK(prompt(bench).prompt() == text("a cat"));
}

TEST_CASE("an example is one click away, and one undo") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  UiBench::find<QPushButton>(page, ui::examplePrompts()[1]).click();
  REQUIRE(bench.idle());
  REQUIRE(page.pictures().rowCount() == 1);
  CHECK(prompt(bench).prompt() == ui::examplePrompts()[1]);
  page.undoStack()->undo();
  CHECK(prompt(bench).prompt() == ui::examplePrompts().front());
}

TEST_CASE("an empty prompt says so and starts nothing") {
  UiBench bench;
  prompt(bench).clear();
  QTest::keyClick(&prompt(bench), Qt::Key_Return);
  CHECK(bench.window->banner().isVisible());
  CHECK(bench.service->renders().empty());
}

TEST_CASE("typing and dragging are undone in few steps and redone") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  type(bench, "a cat");
  auto& steps = UiBench::find<QSlider>(page, text("Steps"));
  steps.setFocus();
  for (int i = 0; i < 5; ++i) QTest::keyClick(&steps, Qt::Key_Right);
  const int moved = steps.value();
  CHECK(page.undoStack()->count() == 2);
  QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(steps.value() == moved - 5);
  QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(prompt(bench).prompt() == ui::examplePrompts().front());
  QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(prompt(bench).prompt() == text("a cat"));
}

TEST_CASE("a locked seed stays, an unlocked one changes after each render") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  type(bench, "a cat");
  auto& lock = UiBench::find<QToolButton>(page, text("Keep this seed"));
  lock.click();
  page.render();
  page.render();
  REQUIRE(bench.idle());
  const auto seed = [&](int row) {
    return page.pictures().picture(page.pictures().index(row))->request.sampling.seed;
  };
  CHECK(seed(0) == seed(1));
  lock.click();
  page.render();
  page.render();
  REQUIRE(bench.idle());
  CHECK(seed(0) != seed(1));
}

TEST_CASE("waiting renders are moved and cancelled one by one, and all at once") {
  FakeScript script;
  script.step = milliseconds(5);
  script.steps = 400;
  UiBench bench(script);
  auto& page = bench.page<ui::GeneratePage>();
  for (const char* words : {"one", "two", "three", "four"}) {
    prompt(bench).setPlainText(text(words));
    page.render();
  }
  REQUIRE(spinUntil([&] { return bench.service->renders().front().running; }));
  auto& queue = UiBench::find<QListWidget>(page, text("Queue"));
  REQUIRE(queue.count() == 3);
  UiBench::find<QToolButton>(*queue.itemWidget(queue.item(2)), text("Earlier")).click();
  REQUIRE(spinUntil([&] {
    return std::get<core::PromptLatent>(bench.service->renders()[2].request.source).prompt ==
           text("four");
  }));
  UiBench::find<QToolButton>(*queue.itemWidget(queue.item(0)), text("Cancel this render")).click();
  REQUIRE(spinUntil([&] { return bench.service->renders().size() == 3; }));
  QTest::keyClick(bench.window.get(), Qt::Key_Period, Qt::ControlModifier);
  REQUIRE(bench.idle());
  CHECK(page.pictures().rowCount() == 0);
}

TEST_CASE("a dropped picture restores every control, any other file is explained") {
  UiBench bench;
  core::GenerationRequest request = promptRequest(text("a dropped dog"), 17);
  request.sampling.seed = 987'654'321'012'345ULL;
  request.sampling.guidance = 4.5;
  request.sampling.variation = 0.25;
  request.sampling.solver = core::Solver::Heun;
  request.count = 3;
  const QString path = bench.paths.pictures + text("/dropped.png");
  REQUIRE(core::writePicture(path, QImage(8, 8, QImage::Format_RGB32), request).ok());
  drop(bench, path);
  auto& page = bench.page<ui::GeneratePage>();
  REQUIRE(spinUntil([&] { return prompt(bench).prompt() == text("a dropped dog"); }));
  CHECK(UiBench::find<QLineEdit>(page, text("Seed")).text() == text("987654321012345"));
  CHECK(UiBench::find<QDoubleSpinBox>(page, text("Steps")).value() == 17);
  CHECK(UiBench::find<QDoubleSpinBox>(page, text("Guidance")).value() == 4.5);
  CHECK(UiBench::find<QDoubleSpinBox>(page, text("Pictures")).value() == 3);
  QFile other(bench.paths.pictures + text("/other.png"));
  REQUIRE(other.open(QIODevice::WriteOnly));
  other.write("no picture");
  other.close();
  drop(bench, other.fileName());
  CHECK(spinUntil([&] { return bench.window->banner().text().contains(text("other.png")); }));
}

TEST_CASE("the viewer opens, zooms, copies, compares and goes back") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  type(bench, "a cat");
  page.render();
  page.render();
  REQUIRE(bench.idle());
  auto& grid = UiBench::find<QListView>(page, text("Pictures"));
  QTest::mouseClick(grid.viewport(), Qt::LeftButton, {},
                    grid.visualRect(page.pictures().index(0)).center());
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  const int fitted = view.percent();
  QTest::keyClick(&view, Qt::Key_Plus);
  CHECK(view.percent() > fitted);
  QTest::keyClick(&view, Qt::Key_C);
  CHECK(view.comparing());
  QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
  CHECK_FALSE(QApplication::clipboard()->image().isNull());
  QTest::keyClick(&view, Qt::Key_Escape);
  CHECK_FALSE(view.isVisible());
}

TEST_CASE("a failure is shown with its suggestion and the next render works") {
  FakeScript script;
  script.failure = [](const core::GenerationRequest& request, int) -> std::optional<core::Failure> {
    if (std::get<core::PromptLatent>(request.source).prompt != text("bad")) return {};
    return core::Failure{core::Failure::Kind::OutOfMemory, text("The GPU is full."),
                         text("Make fewer pictures at a time.")};
  };
  UiBench bench(script);
  auto& page = bench.page<ui::GeneratePage>();
  prompt(bench).setPlainText(text("bad"));
  page.render();
  REQUIRE(bench.idle());
  CHECK(bench.window->banner().text() == text("The GPU is full."));
  prompt(bench).setPlainText(text("good"));
  page.render();
  REQUIRE(bench.idle());
  CHECK(page.pictures().rowCount() == 1);
}
