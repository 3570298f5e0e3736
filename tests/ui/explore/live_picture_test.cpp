// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the hand is a picture like any other once it is sharp: it is copied, saved, dragged
// out.

#include <QClipboard>
#include <QMenu>
#include <QTimer>
#include <catch2/catch.hpp>

#include "core/pictures/picture_file.h"
#include "tests/ui/explore/live_pages.h"
#include "ui/explore/arithmetic_page.h"
#include "ui/pictures/picture_actions.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

/// The actions of the menu that a right click opens; greyed ones in brackets.
QStringList menuOf(QWidget& over) {
  QStringList names;
  QTimer::singleShot(50, [&names] {
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr) return;
    for (const QAction* action : menu->actions()) {
      if (action->isSeparator()) continue;
      names << (action->isEnabled() ? action->text() : u'(' + action->text() + u')');
    }
    menu->close();
  });
  QContextMenuEvent event(QContextMenuEvent::Mouse, over.rect().center(),
                          over.mapToGlobal(over.rect().center()));
  QApplication::sendEvent(&over, &event);
  return names;
}

}  // namespace

TEST_CASE("the slider's picture has a menu, and Ctrl+C copies it as soon as it is sharp",
          "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  const QStringList menu = menuOf(*page.view());
  CHECK(menu.contains(text("Copy the picture")));
  CHECK(menu.contains(text("Save as…")));
  CHECK(menu.contains(text("Use in arithmetic")));
  QApplication::clipboard()->clear();
  page.view()->setFocus();
  QTest::keyClick(page.view(), Qt::Key_C, Qt::ControlModifier);
  CHECK(isSharp(QApplication::clipboard()->image()));
}

TEST_CASE("a preview is not copied as if it were the picture", "[live]") {
  UiBench bench(shades(std::chrono::milliseconds(4)));
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(spinUntil([&] { return !page.view()->image().isNull(); }));
  REQUIRE_FALSE(isSharp(page.view()->image()));
  CHECK(menuOf(*page.view()).contains(text("(Copy the picture)")));
}

TEST_CASE("a sum's picture has a menu, too, without what it cannot be", "[live]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::ArithmeticPage>();
  QTest::keyClicks(&UiBench::find<QPlainTextEdit>(page, text("Expression")), text("cat + hat"));
  REQUIRE(spinUntil([&] { return isSharp(page.view()->image()); }));
  const QStringList menu = menuOf(*page.view());
  CHECK(menu.contains(text("Copy the picture")));
  CHECK_FALSE(menu.contains(text("Interpolate from here")));
}

TEST_CASE("what is dragged out without a file carries its request", "[live]") {
  core::Picture picture;
  picture.image = QImage(4, 4, QImage::Format_RGB32);
  picture.image.fill(Qt::blue);
  picture.request = promptRequest(text("a blue square"));
  const std::unique_ptr<QMimeData> data(ui::PictureActions::dragData(picture));
  REQUIRE(data != nullptr);
  const TempDir folder;
  const QString path = QString::fromStdString((folder.path() / "dragged.png").string());
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(data->data(text("image/png")));
  file.close();
  const auto read = core::readPictureRequest(path);
  REQUIRE(read.ok());
  CHECK(*read == picture.request);
}
