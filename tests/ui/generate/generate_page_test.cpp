// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/generate_page.h"

#include <QClipboard>
#include <QListWidget>
#include <QMimeData>
#include <catch2/catch.hpp>

#include "core/pictures/picture_file.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/generate/presets_menu.h"
#include "ui/pictures/image_view.h"
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
  QTest::qWait(100);  // changes are gathered
  auto& queue = UiBench::find<QListWidget>(page, text("Queue"));
  REQUIRE(queue.count() == 3);
  UiBench::find<QToolButton>(*queue.itemWidget(queue.item(2)), text("Earlier")).click();
  REQUIRE(spinUntil([&] {
    return std::get<core::PromptLatent>(bench.service->renders()[2].request.source).prompt ==
           text("four");
  }));
  QTest::qWait(100);
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

TEST_CASE("Enter renders onto the stage and stays there") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  type(bench, "a cat");
  page.render();
  REQUIRE(bench.idle());
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  CHECK(view.isVisible());
  CHECK(view.image() == page.pictures().picture(page.pictures().index(0))->image);
  type(bench, " in a hat");
  QTest::keyClick(&prompt(bench), Qt::Key_Return);
  REQUIRE(bench.idle());
  CHECK(view.isVisible());
  CHECK(view.image() == page.pictures().picture(page.pictures().index(0))->image);
  CHECK(prompt(bench).hasFocus());
}

TEST_CASE("arrow keys step over the stage, space compares, G shows all and comes back") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  for (const char* words : {"one", "two", "three"}) {
    prompt(bench).setPlainText(text(words));
    page.render();
  }
  REQUIRE(bench.idle());
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  const auto shown = [&](int row) {
    return view.image() == page.pictures().picture(page.pictures().index(row))->image;
  };
  CHECK(shown(0));
  QTest::keyClick(&view, Qt::Key_Right);
  CHECK(shown(1));
  QTest::keyClick(&view, Qt::Key_Left);
  CHECK(shown(0));
  const int fitted = view.percent();
  QTest::keyClick(&view, Qt::Key_Plus);
  CHECK(view.percent() > fitted);
  QTest::mouseDClick(&view, Qt::LeftButton);
  CHECK(view.percent() == fitted);
  QTest::mouseDClick(&view, Qt::LeftButton);
  CHECK(view.percent() > fitted);  // a closer look, never a smaller one
  QTest::keyClick(&view, Qt::Key_Space);
  CHECK(view.comparing());
  QTest::keyClick(&view, Qt::Key_Space);
  CHECK_FALSE(view.comparing());
  QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
  CHECK_FALSE(QApplication::clipboard()->image().isNull());
  QTest::keyClick(&view, Qt::Key_G);
  auto& grid = UiBench::find<QListView>(page, text("Pictures"));
  CHECK_FALSE(view.isVisible());
  CHECK(grid.model()->index(0, 0).data().toString() == text("three"));
  QTest::mouseClick(grid.viewport(), Qt::LeftButton, {},
                    grid.visualRect(grid.model()->index(2, 0)).center());
  CHECK(view.isVisible());
  CHECK(shown(2));
}

TEST_CASE("the stage begins with the gallery's newest pictures, and forgets deleted ones") {
  TempDir data;
  const QString folder = QString::fromStdString(data.path().string());
  {
    UiBench bench({}, folder);
    for (int i = 0; i < 22; ++i) bench.service->submit(promptRequest(text("cat %1").arg(i)));
    REQUIRE(bench.idle());
  }
  UiBench bench({}, folder);
  auto& page = bench.page<ui::GeneratePage>();
  REQUIRE(page.pictures().rowCount() == 20);
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  REQUIRE(spinUntil([&] { return !view.image().isNull(); }));
  CHECK(page.pictures().index(0).data().toString() == text("cat 21"));
  const auto ids = bench.history.find({});
  bench.history.trash({ids->front()});
  CHECK(page.pictures().rowCount() == 19);
  CHECK(page.pictures().index(0).data().toString() == text("cat 20"));
  bench.history.restore({ids->front()});
  CHECK(page.pictures().index(0).data().toString() == text("cat 21"));
}

TEST_CASE("choices in braces become a render each, lines too if wished") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  prompt(bench).setPlainText(text("a {red|green} {cat|dog}"));
  page.render();
  CHECK(bench.service->renders().size() == 4);
  REQUIRE(bench.idle());
  CHECK(bench.history.find({text("green dog")})->size() == 1);
  CHECK(bench.presets.recentPrompts(1).front() == text("a {red|green} {cat|dog}"));
  prompt(bench).setPlainText(text("a {red"));
  page.render();
  CHECK(bench.service->renders().empty());
  CHECK(bench.window->banner().text().contains(text("never closed")));
}

TEST_CASE("the endless mode goes on until it is stopped") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  prompt(bench).setPlainText(text("{cat|dog}"));
  for (QAction* action : page.findChildren<QAction*>()) {
    if (action->text().startsWith(text("Endless"))) action->setChecked(true);
  }
  page.render();
  REQUIRE(spinUntil([&] { return bench.counters->runs >= 5; }));
  UiBench::find<QPushButton>(page, text("Stop after this picture")).click();
  REQUIRE(bench.idle());
  const int made = bench.counters->runs;
  QTest::qWait(50);
  CHECK(bench.counters->runs == made);
  CHECK(UiBench::find<QPushButton>(page, text("Render")).isVisible());
}

TEST_CASE("the stage stands still while a picture is drawn in a moment") {
  FakeScript script;
  script.step = std::chrono::milliseconds(1);
  script.steps = 10;
  UiBench bench(script);
  auto& page = bench.page<ui::GeneratePage>();
  page.render();
  REQUIRE(bench.idle());
  QTest::qWait(100);
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  int resized = 0;
  class Watch : public QObject {
   public:
    explicit Watch(int& count) : count_(count) {}
    bool eventFilter(QObject*, QEvent* event) override {
      if (event->type() == QEvent::Resize) ++count_;
      return false;
    }

   private:
    int& count_;
  } watch(resized);
  view.installEventFilter(&watch);
  page.render();
  REQUIRE(bench.idle());
  QTest::qWait(50);
  CHECK(resized == 0);
}

TEST_CASE("where a seed changes nothing the panel says so") {
  FakeScript same;
  QImage green(64, 64, QImage::Format_RGB32);
  green.fill(Qt::darkGreen);
  same.paint = [green](const core::GenerationRequest&) { return green; };
  UiBench bench(same);
  auto& page = bench.page<ui::GeneratePage>();
  const auto says = [&](const char* words) {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(text(words));
    });
  };
  page.render();
  page.render();
  REQUIRE(bench.idle());
  CHECK(says("came out equal"));
}

TEST_CASE("presets are kept, renamed, applied to the chosen model, deleted and brought back") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  core::GenerationRequest request = promptRequest(text("a kept cat"), 23);
  request.model.clear();
  REQUIRE_FALSE(bench.presets.savePreset(text("mine"), request));
  REQUIRE_FALSE(bench.presets.renamePreset(text("mine"), text("ours")));
  CHECK(bench.presets.presets() == QStringList{text("ours")});
  ui::PresetsMenu menu(&page, bench.presets, [&] { return request; });
  core::GenerationRequest chosen;
  QObject::connect(&menu, &ui::PresetsMenu::chosen,
                   [&](const core::GenerationRequest& preset) { chosen = preset; });
  Q_EMIT menu.aboutToShow();
  const auto trigger = [&](const char* name) {
    for (QAction* action : menu.actions().front()->menu()->actions()) {
      if (action->text().startsWith(text(name))) action->trigger();
    }
  };
  trigger("Use");
  CHECK(chosen == request);
  trigger("Delete");
  CHECK(bench.presets.presets().isEmpty());
  UiBench::find<QPushButton>(bench.window->banner(), text("Undo")).click();
  CHECK(bench.presets.presets() == QStringList{text("ours")});
}

TEST_CASE("a model chosen elsewhere keeps what is written here") {
  FakeScript script;
  script.models = {fakeModel(text("starter"), text("Starter")),
                   fakeModel(text("zoo"), text("Zoo"))};
  UiBench bench(script);
  auto& page = bench.page<ui::GeneratePage>();
  prompt(bench).setPlainText(text("my own words"));
  Q_EMIT page.modelChosen(text("zoo"));
  CHECK(prompt(bench).prompt() == text("my own words"));
  CHECK(UiBench::find<QComboBox>(page, text("Model")).currentText() == text("Zoo"));
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
  CHECK(bench.window->banner().isVisible());
  prompt(bench).setPlainText(text("good"));
  page.render();
  REQUIRE(bench.idle());
  CHECK(page.pictures().rowCount() == 1);
  CHECK_FALSE(bench.window->banner().isVisible());  // its cause is gone
}
