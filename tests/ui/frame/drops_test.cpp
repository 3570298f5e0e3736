// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are dropped on the window: pictures of this program, photos, and text fields in the
// way.

#include <QLineEdit>
#include <QMimeData>
#include <QTimer>
#include <catch2/catch.hpp>

#include "core/pictures/picture_file.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/explore/interpolation_page.h"
#include "ui/frame/drop_curtain.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/training/training_page.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

/// As file managers offer a file: its address, and the same as text.
std::unique_ptr<QMimeData> fileAndText(const QString& path) {
  auto data = std::make_unique<QMimeData>();
  data->setUrls({QUrl::fromLocalFile(path)});
  data->setText(path);
  return data;
}

bool enters(QWidget& over, const QMimeData& data) {
  const QPoint at = over.rect().center();
  QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&over, &enter);
  return enter.isAccepted();
}

void dropOn(QWidget& over, const QMimeData& data) {
  REQUIRE(enters(over, data));
  QDropEvent dropped(over.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&over, &dropped);
}

QString photoIn(const UiBench& bench) {
  QString path = QString::fromStdString((bench.folder.path() / "photo.png").string());
  QImage photo(40, 30, QImage::Format_RGB32);
  photo.fill(Qt::red);
  REQUIRE(photo.save(path));
  return path;
}

/// Answers the question for a name that is about to come; `asked` says that it came.
void answer(const QString& button, bool* asked) {
  QTimer::singleShot(50, [button, asked] {
    REQUIRE(spinUntil([] { return QApplication::activeModalWidget() != nullptr; }));
    *asked = true;
    UiBench::find<QPushButton>(*QApplication::activeModalWidget(), button).click();
  });
}

}  // namespace

TEST_CASE("a text field takes text and leaves files to the window", "[drop]") {
  UiBench bench;
  auto& page = bench.page<ui::GalleryPage>();
  auto& search = UiBench::find<QLineEdit>(page, text("Search prompts and models"));
  QMimeData words;
  words.setText(text("penguin"));
  CHECK(enters(search, words));
  auto* curtain = bench.window->findChild<ui::DropCurtain*>();
  REQUIRE(curtain != nullptr);
  CHECK_FALSE(curtain->isVisible());
  const auto file = fileAndText(photoIn(bench));
  CHECK(enters(search, *file));
  CHECK(curtain->isVisible());
  dropOn(*bench.window, *file);
  CHECK_FALSE(curtain->isVisible());
  CHECK(search.text().isEmpty());
}

TEST_CASE("a folder that is dropped goes into the field that asks for it", "[drop]") {
  UiBench bench;
  auto& page = bench.page<ui::TrainingPage>();
  UiBench::find<QPushButton>(page, text("New training")).click();
  auto& where = UiBench::find<QLineEdit>(*bench.window, text("Training data"));
  const QString folder = QString::fromStdString(bench.folder.path().string());
  const auto data = fileAndText(folder);
  CHECK_FALSE(enters(*bench.window, *data));
  CHECK_FALSE(bench.window->findChild<ui::DropCurtain*>()->isVisible());
  // As Qt looks for who takes a drag: from what is under the pointer upwards.
  QWidget* taker = bench.window->childAt(
      where.mapTo(bench.window.get(), QPoint(where.width() / 2, where.height() / 2)));
  while (taker != nullptr && !taker->acceptDrops()) taker = taker->parentWidget();
  REQUIRE(taker != nullptr);
  dropOn(*taker, *data);
  CHECK(where.text() == folder);
}

TEST_CASE("a photo that is dropped can become a picture of one's own", "[drop]") {
  UiBench bench;
  const auto photo = fileAndText(photoIn(bench));
  auto& prompt = bench.page<ui::GeneratePage>();
  dropOn(*bench.window, *photo);
  const ui::Banner& banner = bench.window->banner();
  REQUIRE(spinUntil([&] { return banner.text().contains(text("a picture of your own")); }));
  CHECK(prompt.isVisible());
  bool asked = false;
  answer(text("Cancel"), &asked);
  UiBench::find<QPushButton>(bench.window->banner(), text("Keep it…")).click();
  CHECK(asked);
  auto* interpolation = bench.window->findChild<ui::InterpolationPage*>();
  CHECK(interpolation->isVisible());

  SECTION("where such pictures are kept it is asked at once") {
    asked = false;
    answer(text("Cancel"), &asked);
    dropOn(*bench.window, *photo);
    CHECK(spinUntil([&] { return asked; }));
  }
}

TEST_CASE("a picture that is dropped twice is listed once", "[drop]") {
  UiBench bench;
  const QString path = QString::fromStdString((bench.folder.path() / "mine.png").string());
  QImage image(8, 8, QImage::Format_RGB32);
  image.fill(Qt::green);
  REQUIRE(core::writePicture(path, image, promptRequest(text("a leaf")), {}).ok());
  auto& page = bench.page<ui::GeneratePage>();
  for (int i = 0; i < 2; ++i) {
    bench.window->openPicture(path);
    REQUIRE(spinUntil([&] { return page.pictures().rowCount() > 0; }));
    QTest::qWait(100);
  }
  CHECK(page.pictures().rowCount() == 1);
}
