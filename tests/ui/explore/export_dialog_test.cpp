// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/export_dialog.h"

#include <QImageReader>
#include <catch2/catch.hpp>

#include "tests/ui/explore/live_pages.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

ui::ExportDialog* openDialog(ui::InterpolationPage& page) {
  for (QPushButton* button : page.findChildren<QPushButton*>()) {
    if (button->accessibleName() == text("Export film…")) button->click();
  }
  return page.findChild<ui::ExportDialog*>();
}

void choose(QComboBox& box, const QString& words) {
  box.setCurrentIndex(box.findText(words));
  Q_EMIT box.activated(box.currentIndex());
}

}  // namespace

TEST_CASE("a film is exported larger, there and back, while the page stays usable", "[export]") {
  FakeScript script = shades();
  script.models[0].imageSize = 32;
  UiBench bench(script);
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  UiBench::find<QDoubleSpinBox>(page, text("Frames")).setValue(5);
  REQUIRE(stripIsFull(page));
  ui::ExportDialog* dialog = openDialog(page);
  REQUIRE(dialog != nullptr);
  CHECK_FALSE(dialog->isModal());
  choose(UiBench::find<QComboBox>(*dialog, text("Kind of film")), text("WebP animation"));
  choose(UiBench::find<QComboBox>(*dialog, text("Size")), text("128 × 128, enlarged"));
  UiBench::find<QCheckBox>(*dialog, text("Forwards and backwards")).click();
  const QString path = QString::fromStdString((bench.folder.path() / "film.webp").string());
  dialog->setPath(path);
  dialog->begin();
  CHECK(dialog->busy());
  QTest::keyClick(page.strip(), Qt::Key_End);
  CHECK(page.strip()->position() == 1);
  REQUIRE(spinUntil([&] { return !dialog->busy(); }));
  QImageReader film(path);
  CHECK(film.imageCount() == 8);  // five there, three back
  CHECK(film.read().size() == QSize(128, 128));
  const auto openers = dialog->findChildren<QPushButton*>();
  CHECK(std::any_of(openers.begin(), openers.end(), [](const QPushButton* button) {
    return button->text() == text("Open") && button->isVisible();
  }));
}

TEST_CASE("frames that the strip has at full quality are not drawn again for the film",
          "[export]") {
  FakeScript script = shades();
  script.models[0].imageSize = 32;
  UiBench bench(script);
  bench.service->learn(promptRequest(text("any")), 0.001);  // cheap: the strip becomes sharp
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  UiBench::find<QDoubleSpinBox>(page, text("Frames")).setValue(5);
  REQUIRE(spinUntil([&] { return page.cache().count(ui::FrameCache::Quality::Full) == 5; }));
  REQUIRE(bench.idle());
  ui::ExportDialog* dialog = openDialog(page);
  REQUIRE(dialog != nullptr);
  const auto labels = dialog->findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
    return label->text().contains(text("All of them are drawn already."));
  }));
  choose(UiBench::find<QComboBox>(*dialog, text("Kind of film")), text("WebP animation"));
  const QString path = QString::fromStdString((bench.folder.path() / "film.webp").string());
  dialog->setPath(path);
  QTest::qWait(500);  // what follows the hand has come to rest
  const int before = bench.counters->pictures;
  const int runsBefore = bench.counters->runs;
  dialog->begin();
  REQUIRE(spinUntil([&] { return !dialog->busy(); }));
  CHECK(bench.counters->runs == runsBefore);
  CHECK(bench.counters->pictures == before);
  QImageReader film(path);
  REQUIRE(film.imageCount() == 5);
  for (int i = 0; i < 5; ++i) {
    const QImage frame = film.read();
    CHECK(std::abs(greyOf(frame) - greyAt(i / 4.0)) < 4);  // WebP loses a little
  }
}

TEST_CASE("only formats that can play again and again offer it", "[export]") {
  UiBench bench(shades());
  auto& page = bench.page<ui::InterpolationPage>();
  fillWay(page);
  REQUIRE(stripIsFull(page));
  ui::ExportDialog* dialog = openDialog(page);
  REQUIRE(dialog != nullptr);
  auto& kind = UiBench::find<QComboBox>(*dialog, text("Kind of film"));
  const auto offered = [&] {
    for (const QCheckBox* box : dialog->findChildren<QCheckBox*>()) {
      if (box->text() == text("Repeat forever")) return box->isVisible();
    }
    return false;
  };
  CHECK_FALSE(offered());  // MP4 has no such mark
  choose(kind, text("GIF animation"));
  CHECK(offered());
  choose(kind, text("Numbered PNG pictures"));
  CHECK_FALSE(offered());
}
