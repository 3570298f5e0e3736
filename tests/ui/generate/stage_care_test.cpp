// SPDX-License-Identifier: GPL-3.0-or-later
// The stage as what one looks through many pictures with, and what is there after a start.

#include <QClipboard>
#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/generate/generate_page.h"
#include "ui/pictures/image_view.h"
#include "ui/pictures/picture_delegate.h"
#include "ui/pictures/picture_grid.h"
#include "ui/pictures/picture_screen.h"
#include "ui/pictures/picture_strip.h"

using namespace crossflow;
using namespace crossflow::tests;

TEST_CASE("pictures are starred and deleted where they are looked at, and come back") {
  UiBench bench;
  for (int i = 0; i < 3; ++i) bench.service->submit(promptRequest(text("cat %1").arg(i)));
  REQUIRE(bench.idle());
  auto& page = bench.page<ui::GeneratePage>();
  ui::PictureList& pictures = page.pictures();
  auto& written = UiBench::find<ui::PromptEdit>(page, text("Prompt"));
  REQUIRE(pictures.rowCount() == 3);
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  REQUIRE(spinUntil([&] { return !view.image().isNull(); }));
  const auto rowText = [&](int row) { return pictures.index(row).data().toString(); };
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_Right);  // onto "cat 1", in the middle
  QTest::keyClick(&view, Qt::Key_S);
  CHECK(pictures.index(1).data(ui::PictureStarRole).toBool());
  CHECK(UiBench::find<QToolButton>(page, text("Take the star away (S)")).isEnabled());
  QTest::keyClick(&view, Qt::Key_Delete);
  CHECK(pictures.rowCount() == 2);
  CHECK(UiBench::find<QToolButton>(page, text("Star (S)")).isEnabled());  // its neighbour's
  // What is written meanwhile stays: the notice's way back is that of the deleted picture.
  QTest::keyClicks(&written, text("x"));
  UiBench::find<QPushButton>(bench.window->banner(), text("Undo")).click();
  CHECK(written.prompt().endsWith(text("x")));
  REQUIRE(pictures.rowCount() == 3);
  CHECK(rowText(1) == text("cat 1"));
  CHECK(pictures.index(1).data(ui::PictureStarRole).toBool());
  auto& strip = UiBench::find<ui::PictureStrip>(page, text("Last pictures"));
  strip.setCurrentIndex(pictures.index(0));
  QApplication::clipboard()->clear();
  QTest::keyClick(&strip, Qt::Key_C, Qt::ControlModifier);
  CHECK_FALSE(QApplication::clipboard()->image().isNull());
  QTest::keyClick(&strip, Qt::Key_Delete);
  CHECK(rowText(0) == text("cat 1"));
  QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
  CHECK(rowText(0) == text("cat 2"));
  QTest::keyClick(&strip, Qt::Key_G);
  auto& grid = UiBench::find<ui::PictureGrid>(page, text("Pictures"));
  grid.setCurrentIndex(grid.model()->index(2, 0));
  QTest::keyClick(&grid, Qt::Key_Delete);
  CHECK(pictures.rowCount() == 2);
  CHECK(rowText(1) == text("cat 1"));
}

TEST_CASE("F shows the picture alone, its keys go on there, and Esc leads back") {
  UiBench bench;
  for (int i = 0; i < 2; ++i) bench.service->submit(promptRequest(text("cat %1").arg(i)));
  REQUIRE(bench.idle());
  auto& page = bench.page<ui::GeneratePage>();
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  REQUIRE(spinUntil([&] { return !view.image().isNull(); }));
  QTest::keyClick(&view, Qt::Key_F);
  auto* alone = page.findChild<ui::PictureScreen*>();
  REQUIRE(alone != nullptr);
  CHECK(alone->isFullScreen());
  CHECK(alone->view()->image() == view.image());
  QTest::keyClick(alone, Qt::Key_Right);
  CHECK(page.pictures().index(1).data().toString() == text("cat 0"));
  CHECK(alone->view()->image().cacheKey() == view.image().cacheKey());
  QTest::keyClick(alone, Qt::Key_S);
  CHECK(page.pictures().index(1).data(ui::PictureStarRole).toBool());
  QTest::keyClick(alone, Qt::Key_Delete);
  CHECK(page.pictures().rowCount() == 1);
  CHECK(alone->view()->image().cacheKey() == view.image().cacheKey());
  QTest::keyClick(alone, Qt::Key_Z, Qt::ControlModifier);
  CHECK(page.pictures().rowCount() == 2);
  QTest::keyClick(alone, Qt::Key_Escape);
  CHECK_FALSE(alone->isVisible());
  CHECK(bench.window->isVisible());
}

TEST_CASE("after a start the caret stands behind what was written") {
  TempDir data;
  const QString folder = QString::fromStdString(data.path().string());
  {
    UiBench bench({}, folder);
    QTest::keyClicks(&UiBench::find<ui::PromptEdit>(bench.page<ui::GeneratePage>(), text("Prompt")),
                     text("penguin"));
    REQUIRE(bench.window->close());
  }
  UiBench bench({}, folder);
  auto& written = UiBench::find<ui::PromptEdit>(bench.page<ui::GeneratePage>(), text("Prompt"));
  REQUIRE(written.prompt() == text("penguin"));
  CHECK(written.textCursor().atEnd());
}

TEST_CASE("the stage shows nothing of one picture under the name of another") {
  FakeScript script;
  script.previews = false;
  UiBench bench(script);
  auto& page = bench.page<ui::GeneratePage>();
  auto& written = UiBench::find<ui::PromptEdit>(page, text("Prompt"));
  const auto render = [&](const char* prompt) {
    written.selectAll();
    QTest::keyClicks(&written, text(prompt));
    QTest::keyClick(&written, Qt::Key_Return);
  };
  render("cat");
  REQUIRE(bench.idle());
  auto& view = UiBench::find<ui::ImageView>(page, text("Picture"));
  REQUIRE(spinUntil([&] { return !view.image().isNull(); }));
  const auto cat = view.image().cacheKey();
  bench.service->setPaused(true);
  render("dog");
  REQUIRE(page.pictures().rowCount() == 2);
  CHECK(view.image().cacheKey() == cat);  // as what it is: finished
  CHECK(view.accessibleDescription().isEmpty());
  auto& strip = UiBench::find<ui::PictureStrip>(page, text("Last pictures"));
  QTest::keyClick(&strip, Qt::Key_Right);
  QTest::keyClick(&strip, Qt::Key_Left);  // the hand goes to the one that waits
  CHECK(view.image().isNull());
  CHECK(view.accessibleDescription() == text("waits"));
  bench.service->setPaused(false);
  REQUIRE(bench.idle());
  CHECK(spinUntil([&] { return !view.image().isNull() && view.image().cacheKey() != cat; }));
}
