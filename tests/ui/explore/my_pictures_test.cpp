// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/my_pictures.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <catch2/catch.hpp>

#include "tests/support/kept_picture.h"
#include "tests/ui/explore/live_pages.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/explore/latent_library.h"
#include "ui/generate/generate_page.h"

using namespace crossflow;
using namespace crossflow::tests;

TEST_CASE("a kept picture is an end of the way", "[live]") {
  UiBench bench(shades());
  bench.page<ui::GeneratePage>();  // the window may open where the last one closed
  writeKeptPicture(bench.paths.latents, text("photo"));
  auto& page = bench.page<ui::InterpolationPage>();
  auto* mine = page.findChild<ui::MyPictures*>();
  REQUIRE(mine != nullptr);
  REQUIRE(spinUntil([&] { return mine->has(text("photo")); }));
  Q_EMIT mine->chosen(text("photo"), ui::MyPictures::Place::First);
  CHECK(UiBench::find<ui::PromptEdit>(page, text("From")).prompt() == text("@photo"));
  Q_EMIT mine->chosen(text("photo"), ui::MyPictures::Place::Other);
  CHECK(UiBench::find<ui::PromptEdit>(page, text("To")).prompt() == text("@photo"));
}

TEST_CASE("a kept picture is a term; double click writes it, removing it is undone", "[live]") {
  UiBench bench(shades());
  writeKeptPicture(bench.paths.latents, text("photo"));
  auto& page = bench.page<ui::ArithmeticPage>();
  auto& mine = *page.findChild<ui::MyPictures*>();
  REQUIRE(spinUntil([&] { return mine.has(text("photo")); }));
  auto& list = UiBench::find<QListWidget>(mine, text("My pictures"));
  auto& remove = UiBench::find<QToolButton>(mine, text("Remove the chosen picture"));
  CHECK_FALSE(remove.isEnabled());  // none is chosen
  Q_EMIT list.itemActivated(list.item(0));
  // A name that is kept is not a fault, so the picture is drawn.
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  list.setCurrentRow(0);
  std::function<void()> undo;
  QObject::connect(&mine, &ui::MyPictures::undoable, &page,
                   [&undo](const QString&, const std::function<void()>& back) { undo = back; });
  remove.click();
  REQUIRE(spinUntil([&] { return !mine.has(text("photo")); }));
  REQUIRE(undo);
  undo();
  CHECK(spinUntil([&] { return mine.has(text("photo")); }));
}

TEST_CASE("a button that has nothing to act on cannot be pressed", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::ArithmeticPage>();
  auto& keep = UiBench::find<QToolButton>(page, text("Keep this expression under a name"));
  auto& forget = UiBench::find<QToolButton>(page, text("Remove the chosen name"));
  CHECK_FALSE(UiBench::find<QToolButton>(page, text("Remove the chosen picture")).isEnabled());
  CHECK_FALSE(keep.isEnabled());
  CHECK_FALSE(forget.isEnabled());
  REQUIRE_FALSE(bench.presets.saveLatent({text("pair"), text("a + b")}));
  page.findChild<ui::LatentLibrary*>()->adopt({});  // reads them anew
  CHECK_FALSE(forget.isEnabled());
  UiBench::find<QListWidget>(page, text("Named latents")).setCurrentRow(0);
  CHECK(forget.isEnabled());
  auto& line = UiBench::find<QPlainTextEdit>(page, text("Expression"));
  QTest::keyClicks(&line, text("a + ("));
  CHECK_FALSE(keep.isEnabled());
  QTest::keyClicks(&line, text("b)"));
  CHECK(spinUntil([&] { return keep.isEnabled(); }));

  auto& way = bench.page<ui::InterpolationPage>();
  UiBench::find<QAbstractButton>(way, text("Pad")).click();
  auto& draw = UiBench::find<QPushButton>(way, text("Draw a path"));
  CHECK_FALSE(draw.isEnabled());
  for (const char* prompt : {"Prompt 1", "Prompt 2", "Prompt 3"}) {
    QTest::keyClicks(&UiBench::find<QLineEdit>(way, text(prompt)), text("a"));
  }
  CHECK(draw.isEnabled());
}

TEST_CASE("the quality is chosen in words and follows the numbers", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  auto& box = UiBench::find<ui::QualityBox>(page, text("Quality"));
  CHECK(box.currentIndex() == static_cast<int>(core::Quality::Faithful));
  Q_EMIT box.activated(static_cast<int>(core::Quality::Draft));
  CHECK(box.currentIndex() == static_cast<int>(core::Quality::Draft));
  UiBench::find<QPushButton>(page, text("More settings")).click();
  auto& solver = UiBench::find<QComboBox>(page, text("Solver"));
  CHECK(solver.currentData().toInt() == static_cast<int>(core::Solver::AdamsBashforth2));
  solver.setCurrentIndex(solver.findData(static_cast<int>(core::Solver::Heun)));
  Q_EMIT solver.activated(solver.currentIndex());
  CHECK(box.currentText() == text("Own numbers"));
}
